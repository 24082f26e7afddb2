import type { Calendar } from '@yigen/domain/calendar/calendar.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { readerOf } from '@yigen/domain/members/reader.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { type Kysely, sql } from 'kysely'
import { readCalendar } from '#calendar/calendar.queries.ts'
import { clocksOf } from '#clocks/explained-clocks.ts'
import { together } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import { declinesOf, waysTriedOf } from '#declines/decline.queries.ts'
import { filesOf } from '#files/file.queries.ts'
import { historyOfMatter } from '#history/history.queries.ts'
import { moveOf } from '#moves/move.queries.ts'
import { pauseOf } from '#pauses/pause.queries.ts'
import { type Line, lineColumn } from '#people/chain.queries.ts'
import { nameOf, shortNameOf } from '#people/names.ts'
import { ratingOf } from '#ratings/rating.queries.ts'
import { stateOf } from '#requests/matter-state.queries.ts'
import { messagesOf, promisesOf } from '#requests/request-parts.queries.ts'
import { responsibleColumn } from '#requests/responsible.ts'
import { isFromOutside, relationInMatter, seenAtLeastByState, seenWithContent } from '#sight/matter-sight.ts'
import { tasksOf } from '#tasks/task-rows.ts'
import { type RowOfRequest, requestColumns, requestJoins } from './request-rows.ts'

type Row = RowOfRequest & {
  body: string
  recordedAt: Temporal.Instant
  filedBy: string
  contactName: string
  callbackPhone: string
  lastMessageId: string
  kind: string
  streetName: string | null
  building: string
  responsibleId: string | null
  relation: Relation
}
type Parts = { lines: [Line, Line?]; clocks: unknown; state: unknown; content: unknown }

export type Matter = Awaited<ReturnType<typeof readMatter>>

/** More than almost any matter ever has; the rest comes when asked for. */
const historyShown = 100

/** A request with all that stands around it, in one statement: each slice says its own part. Invisible is 404. R11 */
export async function readMatter(db: Kysely<DB>, actor: Actor, id: string, language: Language, now: Temporal.Instant) {
  const calendar = await readCalendar(db)
  const parts = {
    clocks: clocksOf(isFromOutside(actor), now),
    state: stateOf(calendar, now),
    content: contentOf(actor, calendar, language),
  }
  const { rows } = await sql<Row & Parts>`
    select ${requestColumns(actor, now)}, r.body, r.recorded_at as "recordedAt", ${nameOf(sql`r.filed_by`)} as "filedBy", r.contact_name as "contactName",
      r.callback_phone as "callbackPhone", r.last_message_id as "lastMessageId", e.kind, ${shortNameOf(sql`e.street_id`)} as "streetName", e.building,
      ${responsibleColumn} as "responsibleId", ${relationInMatter(actor)} as relation, ${linesColumn(now)} as lines,
      ${parts.clocks.column} as clocks, ${parts.state.column} as state,
      case when ${seenWithContent(actor)} then ${parts.content.column} end as content
    from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id ${requestJoins(actor)}
    where r.district_id = ${actor.districtId} and r.id = ${id} and ${seenAtLeastByState(actor)}`.execute(db)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  const { lines, clocks, state, content, ...row } = rows[0]
  return {
    row,
    /** of the enterprise's officer, and of the colleague who took the matter over */
    lines,
    clocks: parts.clocks.read(clocks),
    state: parts.state.read(state),
    content: content === null ? null : parts.content.read(content),
  }
}

const linesColumn = (now: Temporal.Instant) => sql`(
  select json_agg(${lineColumn({ districtId: sql`r.district_id`, officerId: sql`a.id`, enterpriseId: sql`r.enterprise_id` }, now)} order by a.n)
  from unnest(array[e.officer_id, r.handler_id]) with ordinality as a(id, n) where a.n = 1 or a.id is not null)`

/** What is written in the matter and stands beside it with clocks of its own. R4.1 */
function contentOf(actor: Actor, calendar: Calendar, language: Language) {
  const fromOutside = isFromOutside(actor)
  return together({
    messages: messagesOf(!fromOutside),
    files: filesOf(fromOutside ? 'enterprise' : 'office'),
    promises: promisesOf(),
    history: historyOfMatter({ reader: readerOf(actor) }, historyShown, language),
    tasks: tasksOf(actor, calendar),
    waysTried: waysTriedOf(actor),
    declines: declinesOf(actor),
    pause: pauseOf(),
    rating: ratingOf(actor),
    move: moveOf(actor),
  })
}
