import { workingMinutesBetween } from '@yigen/domain/calendar/working-time.ts'
import { appealUntilOf } from '@yigen/domain/declines/decline-steps.ts'
import { followedStates } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import type { ClockName } from '@yigen/domain/kinds.ts'
import type { RequestState } from '@yigen/domain/requests/request-steps.ts'
import { settingsAt, type Versions } from '@yigen/domain/settings/district-numbers.ts'
import { type Kysely, sql } from 'kysely'
import { type CalendarAt, calendarsOf } from '#calendar/calendar.queries.ts'
import { madeByShape } from '#database/made-by-shape.ts'
import { oneOf } from '#database/one-of.ts'
import { type Part, rowsPart, theRow } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import { onLeave } from '#people/on-leave.ts'
import { settingsVersionsOf } from '#settings/settings.queries.ts'
import { said } from '#slice/registry.ts'
import { heldOf } from './held-reply.queries.ts'
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
  | 'orderOpen'
  | 'replyHeld'
  | 'mergedInto'
  | 'followed'
  | 'limits'
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
  | 'openTasks'
  | 'waysTried'
  | 'declinePending'
  | 'appealed'
  | 'appealPending'
  | 'officerAway'
  | 'rated'
  | 'movingTo'
  | 'orderOpen'
  | 'replyHeld'
  | 'mergedInto'
  | 'followed'
> & { clocks: unknown; endedAt: Temporal.Instant | null; releasedAt: Temporal.Instant | null; pauses: unknown }

type Asked = { districtId: string; requestId: string; now: Temporal.Instant }

/** Of one request, in one statement. */
export async function readMatterState(db: Kysely<DB>, districtId: string, requestId: string, now: Temporal.Instant): Promise<MatterState> {
  const [row] = await askState(db, { districtId, requestId, now })
  const { state, ...beside } = row as StateOfOne
  return { ...toState(stateOf(now).read(state), await districtOf(db, districtId), now), ...beside }
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
      select ${officeClocks.column} as clocks, ${said('openTasks')(matter)} as "openTasks", ${said('waysTried')(matter)} as "waysTried",
        ${said('declinePending')(matter)} as "declinePending", ${said('declineReleasedAt')(matter)} as "releasedAt", r.ended_at as "endedAt", ${said('appealed')(matter)} as appealed,
        ${said('appealPending')(matter)} as "appealPending", ${said('rated')(matter)} as rated, ${said('movingTo')(matter)} as "movingTo",
        ${said('orderOpen')(matter)} as "orderOpen", exists (select ${heldOf(now)}) as "replyHeld",
        (select o.number from request o where o.district_id = r.district_id and o.id = r.merged_into) as "mergedInto",
        ${oneOf(sql`e.state`, followedStates)} as followed,
        exists (select from member m where m.id = ${responsibleColumn} and ${onLeave(now)}) as "officerAway",
        ${pauses.column} as pauses`,
    { endedAt: true, releasedAt: true },
  )

const matter = { districtId: sql`r.district_id`, requestId: sql`r.id` }

/** Its own, held by the officer's line; a department's or a decider's clock makes nobody one of the matter's office. */
const officeClocks = rowsPart(
  () => sql<RunningClock>`
    select x.kind, x.holder_id as "holderId", x.started_at as "startedAt", x.due_at as "dueAt" from clock x
    where x.district_id = r.district_id and x.request_id = r.id and x.holder_rule = 'officer' and x.stopped_at is null`,
  { startedAt: true, dueAt: true },
)

const pauses = rowsPart(() => said('pauses')(matter), { from: true, to: true })

/** What the district has set, at any moment. */
type OfDistrict = { calendarAt: CalendarAt; settingsVersions: Versions }

export const districtOf = async (db: Kysely<DB>, districtId: string): Promise<OfDistrict> => ({
  calendarAt: await calendarsOf(db, districtId),
  settingsVersions: await settingsVersionsOf(db, districtId),
})

export function toState(row: StateRow, { calendarAt, settingsVersions }: OfDistrict, now: Temporal.Instant): BesideMatter {
  const { clocks, releasedAt, endedAt, pauses: spans, ...read } = row
  const paused = pauses.read(spans)
  const ofOffice = ofClocks(officeClocks.read(clocks), now)
  const settlementAt = ofOffice.settlementStartedAt ?? now
  const minutes = paused.map(({ from, to }) => workingMinutesBetween(calendarAt(settlementAt), from, to ?? now))
  const numbersAt = (at: Temporal.Instant) => settingsAt(settingsVersions, at).numbers
  const { appealDays } = numbersAt(releasedAt ?? now)
  return {
    ...read,
    ...ofOffice,
    appealUntil: releasedAt && appealUntilOf(releasedAt, appealDays),
    paused: paused.some(({ to }) => to === null),
    pausedMinutes: minutes.reduce((sum, one) => sum + one, 0),
    limits: {
      leastWaysTried: numbersAt(now).leastWaysTried,
      appealDecisionDays: numbersAt(now).appealDecisionDays,
      reopeningDays: numbersAt(endedAt ?? now).reopeningDays,
      appealDays,
      pauseDays: numbersAt(settlementAt).pauseDays,
    },
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
