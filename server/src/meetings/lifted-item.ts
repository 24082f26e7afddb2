import { rolesAboveItem } from '@yigen/domain/meetings/meeting-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { onLeave } from '#people/on-leave.ts'
import { meetingSeen } from './meeting-sight.ts'

/** Over `lift l`: the item of which it is a question, by its title. R17.5 */
export const liftedItem: RawBuilder<string | null> = sql<string | null>`(
  select i.title from agenda_item i where i.district_id = l.district_id and i.id = l.item_id)`

/** Over the same: on the agenda of a meeting that the actor sees. R17.1, R17.5 */
export const liftedItemSeen = (actor: Actor): RawBuilder<SqlBool> => sql<SqlBool>`exists (
  select from agenda_item i join meeting g on g.district_id = i.district_id and g.id = i.meeting_id
  where i.district_id = l.district_id and i.id = l.item_id and ${meetingSeen(actor)})`

/** Over the same: who chairs its meeting, while they are there and stand above an item about no enterprise. R1.4, R17.5 */
export const chairOfLiftedItem = (now: Temporal.Instant): RawBuilder<{ id: string; name: string } | null> => sql<{
  id: string
  name: string
} | null>`(
  select json_build_object('id', m.id, 'name', m.name) from agenda_item i join meeting g on g.district_id = i.district_id and g.id = i.meeting_id
  join member m on m.id = g.chair_id and m.state = 'active' and m.roles && ${[...rolesAboveItem]}::text[] and not ${onLeave(now)}
  where i.district_id = l.district_id and i.id = l.item_id)`
