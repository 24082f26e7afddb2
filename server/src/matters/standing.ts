import type { Actor } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { isFromOutside } from '#sight/matter-sight.ts'

/** How a matter stands to its reader, over `request r`: its state, when it is due, and whether an answer is owed. */
export type Standing = { status: RawBuilder<unknown>; dueAt: RawBuilder<unknown>; answerRuns: RawBuilder<SqlBool> }

const runs = sql<SqlBool>`exists (select from clock k where k.district_id = r.district_id and k.request_id = r.id and k.kind = 'answer' and k.stopped_at is null)`
const asItIs: Standing = { status: sql`r.status`, dueAt: sql`r.due_at`, answerRuns: runs }

/** To the enterprise, before a reply reaches it, as it was: by that its list is narrowed and ordered as well. R4.12 */
export const standingTo = (actor: Actor, now: Temporal.Instant): Standing => (isFromOutside(actor) ? asShown(now) : asItIs)

function asShown(now: Temporal.Instant): Standing {
  const held = sql`from held_reply h where h.district_id = r.district_id and h.request_id = r.id and h.undone_at is null and h.until > ${now}`
  const stopped = (what: RawBuilder<unknown>, kind = sql``) => sql`(
    select ${what} from clock k where k.district_id = r.district_id and k.request_id = r.id ${kind} and k.id = any(array(select unnest(h.clock_ids) ${held})))`
  return {
    status: sql`coalesce((select h.was_status ${held} order by h.held_at desc limit 1), r.status)`,
    dueAt: sql`least(r.due_at, ${stopped(sql`min(k.due_at)`)})`,
    answerRuns: sql<SqlBool>`(${runs} or exists ${stopped(sql``, sql`and k.kind = 'answer'`)})`,
  }
}
