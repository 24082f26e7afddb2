import type { Calendar } from '@yigen/domain/calendar/calendar.ts'
import { workingMinutesBetween } from '@yigen/domain/calendar/working-time.ts'
import { appealUntilOf } from '@yigen/domain/declines/decline-steps.ts'
import type { ClockName } from '@yigen/domain/kinds.ts'
import type { RequestState } from '@yigen/domain/requests/request-steps.ts'
import { openTaskStatuses } from '@yigen/domain/tasks/task-status.ts'
import { type Kysely, sql } from 'kysely'
import { readCalendar } from '#calendar/calendar.queries.ts'
import { madeByShape } from '#database/made-by-shape.ts'
import { oneOf } from '#database/one-of.ts'
import { type Part, rowsPart, theRow } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import { contactsColumn } from './people-of-request.ts'
import { responsibleColumn } from './responsible.ts'

/** What stands beside a request: its clocks, tasks, refusal, pause, rating and move, as far as the rules and the steps ask. R4.1 */
export type BesideMatter = Pick<
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
}

/** With what the steps write for: */
export type MatterState = BesideMatter & {
  /** the enterprise's people with an account: who reads what the office writes */
  contactIds: string[]
  /** whether its enterprise still waits for a first contact (R3.6) */
  firstContactRuns: boolean
}

type RunningClock = { kind: ClockName; holderId: string | null; startedAt: Temporal.Instant; dueAt: Temporal.Instant }
/** As the database gives it. */
export type StateRow = Pick<
  BesideMatter,
  'openTasks' | 'waysTried' | 'declinePending' | 'appealed' | 'appealPending' | 'officerAway' | 'rated' | 'movingTo'
> & { clocks: unknown; releasedAt: Temporal.Instant | null; pauses: unknown }

type Asked = { districtId: string; requestId: string; now: Temporal.Instant }

/** Of one request, in one statement. */
export async function readMatterState(db: Kysely<DB>, districtId: string, requestId: string, now: Temporal.Instant): Promise<MatterState> {
  const [row] = await askState(db, { districtId, requestId, now })
  const { state, ...beside } = row as StateOfOne
  return { ...toState(stateOf(now).read(state), await readCalendar(db), now), ...beside }
}

type StateOfOne = Pick<MatterState, 'contactIds' | 'firstContactRuns'> & { state: unknown }

const askState = madeByShape(
  [],
  ({ districtId, requestId, now }: Asked) => sql<StateOfOne>`
    select ${stateOf(now).column} as state, ${contactsColumn} as "contactIds",
      exists (select from clock c where c.district_id = r.district_id and c.enterprise_id = r.enterprise_id and c.kind = 'firstContact'
        and c.subject_kind = 'assignment' and c.stopped_at is null)
        as "firstContactRuns"
    from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id
    where r.district_id = ${districtId} and r.id = ${requestId}`,
)

/** Of `request r` and `enterprise e`; each part by the index of its request. */
export const stateOf = (now: Temporal.Instant): Part<StateRow> =>
  theRow(
    () => sql<StateRow>`
      select ${officeClocks.column} as clocks,
        array(select u.short_name from task x join unit u on u.id = x.unit_id where ${ofIt} and ${oneOf(sql`x.status`, openTaskStatuses)} order by x.handed_at, u.id) as "openTasks",
        (select count(*) from way_tried x where ${ofIt})::int as "waysTried",
        exists (select from decline x where ${ofIt} and x.status = 'proposed') as "declinePending",
        (select x.decided_at from decline x where ${ofIt} and x.status = 'released') as "releasedAt",
        exists (select from appeal a join decline x on x.district_id = a.district_id and x.id = a.decline_id where ${ofIt} and x.status = 'released') as appealed,
        exists (select from appeal x where ${ofIt} and x.decision is null) as "appealPending",
        exists (select from leave l where l.district_id = r.district_id and l.member_id = ${responsibleColumn} and l.during @> ${now}::timestamptz) as "officerAway",
        exists (select from rating x where ${ofIt}) as rated,
        (select m.name from request_move x join member m on m.id = x.to_id where ${ofIt} and x.answer is null) as "movingTo",
        ${pauses.column} as pauses`,
    { releasedAt: true },
  )

/** Over what stands beside `request r`, as `x`. */
const ofIt = sql`x.district_id = r.district_id and x.request_id = r.id`

/** Its own, held by the officer's line; a department's or a decider's clock makes nobody one of the matter's office. */
const officeClocks = rowsPart(
  () => sql<RunningClock>`
    select x.kind, x.holder_id as "holderId", x.started_at as "startedAt", x.due_at as "dueAt" from clock x
    where ${ofIt} and x.holder_rule = 'officer' and x.stopped_at is null`,
  { startedAt: true, dueAt: true },
)

const pauses = rowsPart(
  () =>
    sql<{
      from: Temporal.Instant
      to: Temporal.Instant | null
    }>`select x.paused_at as "from", x.resumed_at as "to" from request_pause x where ${ofIt}`,
  { from: true, to: true },
)

export function toState({ clocks, releasedAt, pauses: spans, ...row }: StateRow, calendar: Calendar, now: Temporal.Instant): BesideMatter {
  const paused = pauses.read(spans)
  const minutes = paused.map(({ from, to }) => workingMinutesBetween(calendar, from, to ?? now))
  return {
    ...row,
    ...ofClocks(officeClocks.read(clocks), now),
    appealUntil: releasedAt && appealUntilOf(releasedAt),
    paused: paused.some(({ to }) => to === null),
    pausedMinutes: minutes.reduce((sum, one) => sum + one, 0),
  }
}

function ofClocks(clocks: readonly RunningClock[], now: Temporal.Instant) {
  const settlement = clocks.find(clock => clock.kind === 'settlement')
  return {
    settlementOverdue: settlement !== undefined && Temporal.Instant.compare(settlement.dueAt, now) < 0,
    settlementStartedAt: settlement?.startedAt ?? null,
    promiseRunning: clocks.some(clock => clock.kind === 'promisedAnswer'),
    holderIds: [...new Set(clocks.flatMap(clock => clock.holderId ?? []))],
  }
}
