import type { Actor } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { meetingSeen } from './meeting-sight.ts'

/** Over `lift l`: the item of which it is a question, by its title. R17.5 */
export const liftedItem: RawBuilder<string | null> = sql<string | null>`(
  select i.title from agenda_item i where i.district_id = l.district_id and i.id = l.item_id)`

/** Over the same: on the agenda of a meeting that the actor sees. R17.1, R17.5 */
export const liftedItemSeen = (actor: Actor): RawBuilder<SqlBool> => sql<SqlBool>`exists (
  select from agenda_item i join meeting g on g.district_id = i.district_id and g.id = i.meeting_id
  where i.district_id = l.district_id and i.id = l.item_id and ${meetingSeen(actor)})`
