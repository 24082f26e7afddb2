import { workingMinutesBetween } from '@yigen/domain/calendar/working-time.ts'
import { appealUntilOf } from '@yigen/domain/declines/decline-steps.ts'
import type { ClockName } from '@yigen/domain/kinds.ts'
import type { RequestState } from '@yigen/domain/requests/request-steps.ts'
import { type Kysely, sql } from 'kysely'
import { readCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { contactsColumn } from './people-of-request.ts'
import { responsibleColumn } from './responsible.ts'

/** What stands beside a request: its clocks, tasks, refusal, pause, rating and move, as far as the rules and the steps ask. R4.1 */
export type MatterState = Pick<
  RequestState,
  | 'settlementOverdue'
  | 'promiseRunning'
  | 'openTasks'
  | 'waysTried'
  | 'declinePending'
  | 'appealUntil'
  | 'appealed'
  | 'appealPending'
  | 'officerAway'
  | 'paused'
  | 'pausedMinutes'
  | 'rated'
  | 'movingTo'
> & {
  settlementStartedAt: Temporal.Instant | null
  /** who holds its running clocks: the officer, or whoever covers (R3.4) */
  holderIds: string[]
  /** the enterprise's people with an account: who reads what the office writes */
  contactIds: string[]
  /** whether its enterprise still waits for a first contact (R3.6) */
  firstContactRuns: boolean
}

type RunningClock = { kind: ClockName; holderId: string | null; startedAt: string; dueAt: string }
type Row = {
  clocks: RunningClock[]
  openTasks: string[]
  waysTried: number
  declinePending: boolean
  releasedAt: Temporal.Instant | null
  appealed: boolean
  appealPending: boolean
  officerAway: boolean
  rated: boolean
  movingTo: string | null
  contactIds: string[]
  firstContactRuns: boolean
  pauses: { from: string; to: string | null }[]
}

/** In one statement; each part by the index of its request. */
export async function readMatterState(db: Kysely<DB>, districtId: string, requestId: string, now: Temporal.Instant): Promise<MatterState> {
  const of = (table: string) => sql`${sql.table(table)} x where x.district_id = ${districtId} and x.request_id = ${requestId}`
  const { rows } = await sql<Row>`
    select
      ${clocksOfOffice(districtId, requestId)} as clocks,
      array(select u.short_name from task x join unit u on u.id = x.unit_id
        where x.district_id = ${districtId} and x.request_id = ${requestId} and x.status in ('handed', 'accepted', 'returned') order by x.handed_at, u.id) as "openTasks",
      (select count(*) from ${of('way_tried')})::int as "waysTried",
      exists (select from ${of('decline')} and x.status = 'proposed') as "declinePending",
      (select x.decided_at from ${of('decline')} and x.status = 'released') as "releasedAt",
      exists (select from appeal a join decline x on x.district_id = a.district_id and x.id = a.decline_id
        where x.district_id = ${districtId} and x.request_id = ${requestId} and x.status = 'released') as appealed,
      exists (select from ${of('appeal')} and x.decision is null) as "appealPending",
      exists (select from leave l where l.district_id = r.district_id and l.member_id = ${responsibleColumn} and l.during @> ${now}::timestamptz) as "officerAway",
      exists (select from ${of('rating')}) as rated,
      (select m.name from request_move x join member m on m.id = x.to_id where x.district_id = ${districtId} and x.request_id = ${requestId} and x.answer is null) as "movingTo",
      ${contactsColumn} as "contactIds",
      exists (select from clock c where c.district_id = r.district_id and c.enterprise_id = r.enterprise_id and c.kind = 'firstContact' and c.stopped_at is null)
        as "firstContactRuns",
      coalesce((select json_agg(json_build_object('from', x.paused_at, 'to', x.resumed_at)) from ${of('request_pause')}), '[]') as pauses
    from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id
    where r.district_id = ${districtId} and r.id = ${requestId}`.execute(db)
  const { clocks, releasedAt, pauses, ...row } = rows[0] as Row
  return {
    ...row,
    ...ofClocks(clocks, now),
    appealUntil: releasedAt && appealUntilOf(releasedAt),
    paused: pauses.some(pause => pause.to === null),
    pausedMinutes: pauses.length === 0 ? 0 : await pausedMinutesOf(db, pauses, now),
  }
}

/** Its own, held by the officer's line; a department's or a decider's clock makes nobody one of the matter's office. */
const clocksOfOffice = (districtId: string, requestId: string) => sql`coalesce((
  select json_agg(json_build_object('kind', c.kind, 'holderId', c.holder_id, 'startedAt', c.started_at, 'dueAt', c.due_at)) from clock c
  where c.district_id = ${districtId} and c.request_id = ${requestId} and c.holder_rule = 'officer' and c.stopped_at is null), '[]')`

function ofClocks(clocks: readonly RunningClock[], now: Temporal.Instant) {
  const settlement = clocks.find(clock => clock.kind === 'settlement')
  return {
    settlementOverdue: settlement !== undefined && Temporal.Instant.compare(settlement.dueAt, now) < 0,
    settlementStartedAt: settlement ? Temporal.Instant.from(settlement.startedAt) : null,
    promiseRunning: clocks.some(clock => clock.kind === 'promisedAnswer'),
    holderIds: [...new Set(clocks.flatMap(clock => clock.holderId ?? []))],
  }
}

async function pausedMinutesOf(db: Kysely<DB>, pauses: Row['pauses'], now: Temporal.Instant): Promise<number> {
  const calendar = await readCalendar(db)
  const minutes = pauses.map(pause =>
    workingMinutesBetween(calendar, Temporal.Instant.from(pause.from), pause.to ? Temporal.Instant.from(pause.to) : now),
  )
  return minutes.reduce((sum, one) => sum + one, 0)
}
