import type { ClockName } from '@yigen/domain/kinds.ts'
import type { ClockKind } from '@yigen/domain/slice/kinds.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { readByAct } from '#notices/read-by-act.ts'
import { readDueClocks } from './due-clock.queries.ts'
import { fireRungs } from './fire-rungs.ts'

export type Stopping = {
  districtId: string
  subjectId: string
  /** of its kinds these alone */
  kinds?: readonly ClockKind[]
  by: string
  memberId: string | null
}

export type StoppedClock = {
  id: string
  kind: ClockName
  started_at: Temporal.Instant
  due_at: Temporal.Instant
  next_rung_at: Temporal.Instant | null
}

/**
 * Stops the running clocks of a subject: every one of its own, or those of these kinds. Rungs not yet due lapse with them (R10.2); one that was due and not fired (an answer within the seconds before the sweep, or after downtime)
 * fires now: an act at the last moment silences nobody. Returns those stopped. Late stays late: the row keeps both times.
 */
export async function stopClocks(trx: Transaction<DB>, stopping: Stopping, now: Temporal.Instant): Promise<StoppedClock[]> {
  const { rows } = await clocksStopped(stopping, now).execute(trx)
  const late = rows.flatMap(clock => (clock.next_rung_at ? [clock.id] : []))
  await ringAtStop(trx, stopping, { ids: rows.map(clock => clock.id), late }, now)
  return rows
}

/** The same for many subjects at once; who was still to be told of one is told of each apart. */
export async function stopClocksOf(
  trx: Transaction<DB>,
  { subjectIds, ...stopping }: Omit<Stopping, 'subjectId' | 'kinds'> & { subjectIds: readonly string[] },
  now: Temporal.Instant,
): Promise<void> {
  const { rows } = await sql<Pick<StoppedClock, 'id' | 'next_rung_at'> & { subject_id: string }>`
    update clock set ${asStopped(stopping, now)}
    where district_id = ${stopping.districtId} and subject_id = any(${[...subjectIds]}::uuid[]) and stopped_at is null
    returning id, subject_id, next_rung_at`.execute(trx)
  for (const [subjectId, clocks] of Map.groupBy(rows, row => row.subject_id)) {
    const late = clocks.flatMap(clock => (clock.next_rung_at ? [clock.id] : []))
    if (late.length > 0) await ringAtStop(trx, { ...stopping, subjectId }, { ids: clocks.map(clock => clock.id), late }, now)
  }
}

/** A rung that was due and has not fired stays, so that it fires now. */
const asStopped = ({ by, memberId }: Pick<Stopping, 'by' | 'memberId'>, now: Temporal.Instant) => sql`
  stopped_at = ${now}, stopped_by = ${by}, stopped_by_member = ${memberId}::uuid, next_rung_at = case when next_rung_at <= ${now} then next_rung_at end`

/** The same as part of a larger statement, which then rings for the clocks it stopped (ringAtStop): late are those that keep a next rung. */
export const clocksStopped = ({ districtId, subjectId, kinds, by, memberId }: Stopping, now: Temporal.Instant) => sql<StoppedClock>`
  update clock set ${asStopped({ by, memberId }, now)}
  where district_id = ${districtId} and subject_id = ${subjectId} and stopped_at is null
    ${kinds ? sql`and kind = any(${kinds.map(kind => kind.kind)}::text[])` : sql``}
  returning id, kind, started_at, due_at, next_rung_at`

/** Of those stopped: what told of them is read, and what was late of them rings now. */
export async function ringAtStop(
  trx: Transaction<DB>,
  { districtId, subjectId, memberId }: Stopping,
  { ids, late }: { ids: readonly string[]; late: readonly string[] },
  now: Temporal.Instant,
): Promise<void> {
  if (ids.length > 0) await readByAct(trx, { districtId, subjectId, memberId, clockIds: ids }, now)
  if (late.length > 0) await fireRungs(trx, districtId, await readDueClocks(trx, districtId, late), now)
}
