import { randomUUIDv7 } from 'node:crypto'
import { type Deadline, deadlineOf } from '@yigen/domain/calendar/deadline.ts'
import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import { holderOf } from '@yigen/domain/clocks/holder.ts'
import { nextRungAt } from '@yigen/domain/clocks/ladder.ts'
import type { ClockName } from '@yigen/domain/kinds.ts'
import type { ClockKind } from '@yigen/domain/slice/kinds.ts'
import type { Kysely, Transaction } from 'kysely'
import { calendarsOf } from '#calendar/calendar.queries.ts'
import { writeAtEnd } from '#database/outbox.ts'
import { rowsOf } from '#database/rows-of.ts'
import type { DB } from '#database/schema.ts'
import type { Subject } from '#history/record.ts'
import type { Chain } from '#people/chain.queries.ts'
import { laddersOf } from './ladder.queries.ts'

export type OtherHolder =
  | { rule: 'unit'; unitId: string; memberId: string | null }
  | { rule: 'minister' | 'leader'; memberId: string | null }

export type NewClock = {
  districtId: string
  kind: ClockKind
  subject: Subject
  /** the enterprise and the matter it belongs to, if any */
  enterpriseId: string | null
  requestId: string | null
  startedAt: Temporal.Instant
  promise: TimePromise
  /** a date that was promised itself (R4.7) instead of one reckoned from the promise */
  dueAt?: Temporal.Instant
  /** entered on a later day than it came (R24.1) */
  afterwards?: boolean
} & (HeldByLine | HeldByOther | HeldByNamed)

/** The officer's line holds it: the first who is there (R3.4). */
type HeldByLine = { chain: Chain; holder?: never }
/** Who holds it, where it is not that line: a unit and its person, the superior who decides, a leader. Of the line it keeps only whose matter it is. */
type HeldByOther = { chain: Pick<Chain, 'officerId'>; holder: OtherHolder }

/** A person named, whose line `chain` is: them, their deputy, minister, head. R3.4 */
type HeldByNamed = { chain: Chain; holder: { rule: 'named'; memberId: string } }

export type StartedClock = { id: string; clock: NewClock; deadline: Deadline; holderId: string | null; nextRung: Temporal.Instant | null }

/** Starts a clock: reckons its due time, who holds it and its first rung. R9.1, R3.4. A clock entered late has rungs behind it: the next sweep fires each of them once (R4.2). */
export async function startClock(trx: Transaction<DB>, clock: NewClock): Promise<StartedClock> {
  const [started] = await startClocks(trx, [clock])
  return started as StartedClock
}

/** Several at once, in one statement. All of one district. */
export async function startClocks(trx: Transaction<DB>, clocks: readonly NewClock[]): Promise<StartedClock[]> {
  const started = await reckonClocks(trx, clocks)
  if (started.length > 0) await clocksStarted(started).execute(trx)
  return started
}

/** The same for a larger statement, which then writes them (`clocksStarted`), or for the last one of the step (`startAtEnd`). */
export async function reckonClocks(db: Kysely<DB>, clocks: readonly NewClock[]): Promise<StartedClock[]> {
  const first = clocks[0]
  if (!first) return []
  const calendarAt = await calendarsOf(db, first.districtId)
  const ladderAt = await laddersOf(db, first.districtId)
  return clocks.map(clock => {
    const calendar = calendarAt(clock.startedAt)
    const reckoned = deadlineOf(calendar, clock.startedAt, clock.promise)
    const deadline = clock.dueAt ? { ...reckoned, dueAt: clock.dueAt } : reckoned
    const face = { promiseUnit: clock.promise.unit, startedAt: clock.startedAt, dueAt: deadline.dueAt }
    const holderId = isHeldByLine(clock) ? holderOf(clock.chain) : clock.holder.memberId
    return { id: randomUUIDv7(), clock, deadline, holderId, nextRung: nextRungAt(calendar, ladderAt(clock.startedAt), face, 0) }
  })
}

const isHeldByLine = (clock: NewClock): clock is NewClock & (HeldByLine | HeldByNamed) => !clock.holder || clock.holder.rule === 'named'

export const clocksStarted = (started: readonly StartedClock[]) => clockRows.write(started.map(rowOf))

/** Written with what the step leaves behind. */
export const startAtEnd = (trx: Transaction<DB>, started: readonly StartedClock[]) => writeAtEnd(trx, clockRows, started.map(rowOf))

const rowOf = ({ id, clock, deadline, holderId, nextRung }: StartedClock) => ({
  district_id: clock.districtId,
  id,
  kind: clock.kind.kind as ClockName,
  subject_kind: clock.subject.kind,
  subject_id: clock.subject.id,
  enterprise_id: clock.enterpriseId,
  request_id: clock.requestId,
  officer_id: clock.holder?.rule === 'named' ? null : clock.chain.officerId,
  holder_rule: clock.holder?.rule ?? ('officer' as const),
  unit_id: clock.holder?.rule === 'unit' ? clock.holder.unitId : null,
  holder_id: holderId,
  named_id: clock.holder?.rule === 'named' ? clock.holder.memberId : null,
  due_holder_id: null,
  passed_late_at: null,
  promise_amount: clock.promise.amount,
  promise_unit: clock.promise.unit,
  started_at: clock.startedAt,
  due_at: deadline.dueAt,
  first_due_at: null,
  continued_at: null,
  calendar_version: deadline.calendarVersion,
  provisional: deadline.provisional,
  afterwards: clock.afterwards ?? false,
  next_position: 0,
  next_rung_at: nextRung,
  stopped_at: null,
  stopped_by: null,
  stopped_by_member: null,
})

const clockRows = rowsOf('clock', {
  district_id: 'text',
  id: 'uuid',
  kind: 'text',
  subject_kind: 'text',
  subject_id: 'uuid',
  enterprise_id: 'uuid',
  request_id: 'uuid',
  officer_id: 'uuid',
  holder_rule: 'text',
  unit_id: 'text',
  holder_id: 'uuid',
  named_id: 'uuid',
  due_holder_id: 'uuid',
  passed_late_at: 'timestamptz',
  promise_amount: 'integer',
  promise_unit: 'text',
  started_at: 'timestamptz',
  due_at: 'timestamptz',
  first_due_at: 'timestamptz',
  continued_at: 'timestamptz',
  calendar_version: 'integer',
  provisional: 'boolean',
  afterwards: 'boolean',
  next_position: 'integer',
  next_rung_at: 'timestamptz',
  stopped_at: 'timestamptz',
  stopped_by: 'text',
  stopped_by_member: 'uuid',
})
