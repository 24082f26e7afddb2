import type { Actor } from '@yigen/domain/members/actor.ts'
import { readerOf } from '@yigen/domain/members/reader.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { type Kysely, sql } from 'kysely'
import type { CalendarAt } from '#calendar/calendar.queries.ts'
import { clocksOf } from '#clocks/explained-clocks.ts'
import { madeByShape } from '#database/made-by-shape.ts'
import { none, together } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import { declinesOf, waysTriedOf } from '#declines/decline.queries.ts'
import { filesOf } from '#files/file.queries.ts'
import { historyOfMatter } from '#history/history.queries.ts'
import { levelAskedOf, liftingOf, liftsOf } from '#lifts/lift-lines.ts'
import { moveOf } from '#moves/move.queries.ts'
import { pauseOf } from '#pauses/pause.queries.ts'
import { type Line, lineColumn } from '#people/chain.queries.ts'
import { nameOf, shortNameOf } from '#people/names.ts'
import { ratingOf } from '#ratings/rating.queries.ts'
import { districtOf, stateOf, toState } from '#requests/matter-state.queries.ts'
import { mergedHere, messagesOf, promisesOf } from '#requests/request-parts.queries.ts'
import { responsibleColumn } from '#requests/responsible.ts'
import { isFromOutside, relationInMatter, seenAtLeastByState, seenWithContent } from '#sight/matter-sight.ts'
import { shapeOfReader } from '#sight/shape-of-reader.ts'
import { said } from '#slice/registry.ts'
import { supervisionsOf } from '#supervisions/supervision.queries.ts'
import { tasksOf, toTasks } from '#tasks/task-rows.ts'
import { transferOfMatter } from '#transfers/transfer-matters.queries.ts'
import { asRead, runningMeanwhile } from './held-from-outside.ts'
import { type RowOfRequest, requestColumns, requestJoins } from './request-rows.ts'
import { stoodIn } from './stood-in.ts'

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
  mergedIntoId: string | null
  relation: Relation
  atDesk: boolean
}
type Parts = { lines: [Line, Line?]; clocks: unknown; state: unknown; content: unknown }

export type Matter = Awaited<ReturnType<typeof readMatter>>

/** More than almost any matter ever has; the rest comes when asked for. */
const historyShown = 100

type Asked = { actor: Actor; id: string; language: Language; now: Temporal.Instant }

/** A request with all that stands around it, in one statement: each slice says its own part. Invisible is 404. R11 */
export async function readMatter(db: Kysely<DB>, asked: Asked) {
  const { actor, now } = asked
  const [found] = await askMatter(db, asked)
  if (!found) throw new Refused(refusal(refusals.notFound))
  const district = await districtOf(db, actor.districtId)
  const parts = partsOf(asked)
  const { lines, clocks, state, content, ...asItIs } = found
  const row = asRead(asItIs, now)
  return {
    row,
    /** of the enterprise's officer, and of the colleague who took the matter over */
    lines,
    clocks: runningMeanwhile(parts.clocks.read(clocks), row.heldAt),
    state: toState(parts.state.read(state), district, now),
    content: content === null ? null : readContent(parts.content.read(content), actor, district.calendarAt, now),
  }
}

const askMatter = madeByShape(shapeOfReader, (asked: Asked) => {
  const { actor, id, now } = asked
  const { clocks, state, content } = partsOf(asked)
  return sql<Row & Parts>`
    select ${requestColumns(actor, now)}, r.body, r.recorded_at as "recordedAt", ${nameOf(sql`r.filed_by`)} as "filedBy", r.contact_name as "contactName",
      r.callback_phone as "callbackPhone", r.last_message_id as "lastMessageId", e.kind, ${shortNameOf(sql`e.street_id`)} as "streetName", e.building,
      ${responsibleColumn} as "responsibleId", r.merged_into as "mergedIntoId", ${relationInMatter(actor)} as relation, ${said('raisedAtDeskOf')(actor)} as "atDesk", ${linesColumn(now)} as lines,
      ${clocks.column} as clocks, ${state.column} as state,
      case when ${seenWithContent(actor)} then ${content.column} end as content
    from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id ${requestJoins(actor)}
    where r.district_id = ${actor.districtId} and r.id = ${id} and ${seenAtLeastByState(actor)}`
})

const partsOf = ({ actor, language, now }: Asked) => ({
  clocks: clocksOf(isFromOutside(actor), now),
  state: stateOf(now),
  content: contentOf(actor, language, now),
})

const linesColumn = (now: Temporal.Instant) => sql`(
  select json_agg(${lineColumn({ districtId: sql`r.district_id`, officerId: sql`a.id`, enterpriseId: sql`r.enterprise_id` }, now)} order by a.n)
  from unnest(array[e.officer_id, r.handler_id]) with ordinality as a(id, n) where a.n = 1 or a.id is not null)`

/** What is written in the matter and stands beside it with clocks of its own. R4.1 */
function contentOf(actor: Actor, language: Language, now: Temporal.Instant) {
  const fromOutside = isFromOutside(actor)
  return together({
    messages: messagesOf(!fromOutside, now),
    files: filesOf(fromOutside ? 'enterprise' : 'office'),
    promises: promisesOf(),
    history: historyOfMatter({ reader: readerOf(actor) }, historyShown, language, now),
    tasks: tasksOf(actor),
    waysTried: waysTriedOf(actor),
    declines: declinesOf(actor),
    pause: pauseOf(),
    rating: ratingOf(actor),
    move: moveOf(actor),
    supervisions: supervisionsOf(actor),
    lifts: liftsOf(actor, 'r'),
    levelAsked: levelAskedOf('r'),
    transfer: transferOfMatter(),
    lifting: liftingOf('r'),
    mergedHere: mergedHere(fromOutside ? 'enterprise' : 'office'),
    stoodIn: fromOutside ? stoodIn : none,
  })
}

type Content = ReturnType<ReturnType<typeof contentOf>['read']>

const readContent = (content: Content, actor: Actor, calendarAt: CalendarAt, now: Temporal.Instant) => ({
  ...content,
  tasks: toTasks(content.tasks, actor, calendarAt, now),
})
