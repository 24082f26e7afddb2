import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { matterSeen, relationInMatter } from '#sight/matter-sight.ts'

/** Over `decline d` with its `request r` and `enterprise e`: matters one sees whole, and what waits for one's decision. */
export const inLedger = (actor: Actor): RawBuilder<SqlBool> => sql<SqlBool>`(${matterSeen(actor)} or ${holds(actor)})`

/** The very questions of whyNotDecideDecline. R1.4, R5.2 */
export const mayReleaseHere = (actor: Actor): RawBuilder<SqlBool> => sql<SqlBool>`(
  d.status = 'proposed' and r.status in ('filed', 'replied') and not ${refused(actor)}
  and (${is(actor, 'leader')} or ${holds(actor)} or ${relationInMatter(actor)} = 'minister'))`

/** The very questions of whyNotDecideAppeal, over its `appeal a`. R5.4 */
export const mayDecideHere = (actor: Actor): RawBuilder<SqlBool> =>
  is(actor, 'leader')
    ? sql<SqlBool>`(a.id is not null and a.decision is null and not ${refused(actor)} and d.decided_by is distinct from ${actor.memberId}
        and not exists (select from way_tried w where w.district_id = d.district_id and w.request_id = d.request_id and w.recorded_by = ${actor.memberId})
        and not exists (select from request_message m where m.district_id = d.district_id and m.request_id = d.request_id
          and m.side = 'office' and m.kind <> 'note' and m.author_id = ${actor.memberId}))`
    : sql<SqlBool>`false`

const holds = (actor: Actor): RawBuilder<SqlBool> => sql<SqlBool>`exists (
  select from clock c where c.district_id = d.district_id and c.subject_id = d.id and c.kind = 'release' and c.stopped_at is null and c.holder_id = ${actor.memberId})`

/** Who is responsible for the matter, or proposed to decline it. */
const refused = (actor: Actor): RawBuilder<SqlBool> => sql<SqlBool>`(
  ${actor.memberId} in (e.officer_id, r.handler_id) is true or exists (
    select from decline x where x.district_id = d.district_id and x.request_id = d.request_id and x.proposed_by = ${actor.memberId}))`
