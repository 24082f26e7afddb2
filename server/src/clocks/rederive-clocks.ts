import { clockHistory } from '@yigen/domain/clocks/clocks.slice.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import { type ClockName, type ClockSubject, clockKinds } from '@yigen/domain/kinds.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import { freshCalendarsOf } from '#calendar/calendar.queries.ts'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { clockwork, type Happening, happening, recordAll } from '#history/record.ts'
import { subjectOf } from '#slice/registry.ts'
import type { ClockOfSubject } from '#slice/subject.ts'
import { laddersOf } from './ladder.queries.ts'
import { type Reckonable, type Reckoned, reckonAnew } from './reckon-anew.ts'
import { waitsOf } from './waits-of.ts'

type Provisional = Reckonable & {
  id: string
  kind: ClockName
  subjectKind: ClockSubject
  subjectId: string
  enterpriseId: string | null
  requestId: string | null
  dueAt: Temporal.Instant
}

/** Once a year's table has arrived, provisional due times are reckoned again; stopped clocks are never touched. R9.4 */
export async function rederiveClocks(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  const districts = await db.selectFrom('district').select('id').execute()
  let moved = 0
  for (const { id } of districts) moved += await inTransaction(db, trx => rederiveDistrict(trx, id, asOf))
  return moved
}

/** The same for one district; returns how many due times moved. What a step holds just now is left to the next run. */
export async function rederiveDistrict(trx: Transaction<DB>, districtId: string, asOf: Temporal.Instant): Promise<number> {
  const calendarAt = await freshCalendarsOf(trx, districtId)
  const { version } = calendarAt(asOf)
  const clocks = await lockProvisional(trx, districtId, version)
  if (clocks.length === 0) return 0
  const ladderAt = await laddersOf(trx, districtId)
  const waiting = clocks.filter(waits)
  const waited = await waitsOf(
    trx,
    districtId,
    waiting.map(clock => clock.subjectId),
  )
  const rederived = clocks.map(clock => ({
    clock,
    ...reckonAnew(clock, waits(clock) ? waited(clock.subjectId) : [], calendarAt(clock.startedAt), ladderAt(clock.startedAt)),
  }))
  await moveDue(trx, districtId, rederived, version)
  for (const [kind, of] of Map.groupBy(clocks, clock => clock.subjectKind)) await subjectOf(kind).dueMoved?.(trx, of, districtId)
  const moved = rederived.filter(({ clock, dueAt }) => !clock.dueAt.equals(dueAt))
  await recordAll(
    trx,
    clockwork(districtId),
    moved.map(one => happeningOf(one, asOf)),
    asOf,
  )
  return moved.length
}

/** First what every step on them takes, then the clocks: the order in which a step takes them. */
async function lockProvisional(trx: Transaction<DB>, districtId: string, version: number): Promise<Provisional[]> {
  const outdated = sql`c.district_id = ${districtId} and c.stopped_at is null and c.provisional and c.calendar_version < ${version}`
  const { rows } = await sql<ClockOfSubject & { subjectKind: ClockSubject }>`
    select c.id, c.subject_kind as "subjectKind", c.subject_id as "subjectId", c.request_id as "requestId" from clock c where ${outdated}`.execute(
    trx,
  )
  const free: string[] = []
  for (const [kind, of] of Map.groupBy(rows, row => row.subjectKind))
    free.push(...((await subjectOf(kind).lockFree?.(trx, of, districtId)) ?? of.map(row => row.id)))
  const { rows: locked } = await sql<Provisional>`
    select c.id, c.kind, c.subject_kind as "subjectKind", c.subject_id as "subjectId", c.enterprise_id as "enterpriseId", c.request_id as "requestId",
      c.started_at as "startedAt", c.due_at as "dueAt", c.promise_amount as "amount", c.promise_unit as "unit", c.next_position as "nextPosition",
      case when c.first_due_at is not null then c.due_at end as "extendedTo"
    from clock c where ${outdated} and c.id = any(${free}::uuid[]) for update skip locked`.execute(trx)
  return locked
}

const waits = ({ kind }: Provisional): boolean => 'waits' in clockKinds[kind]

async function moveDue(trx: Transaction<DB>, districtId: string, all: readonly (Reckoned & { clock: Provisional })[], version: number) {
  await sql`
    update clock c set due_at = m.due_at, first_due_at = m.first_due_at, provisional = m.provisional, next_rung_at = m.next_rung_at, calendar_version = ${version}
    from unnest(${all.map(one => one.clock.id)}::uuid[], ${all.map(one => one.dueAt.toString())}::timestamptz[], ${all.map(one => one.provisional)}::boolean[],
      ${all.map(one => one.nextRung.toString())}::timestamptz[], ${all.map(one => one.firstDueAt?.toString() ?? null)}::timestamptz[]) as m(id, due_at, provisional, next_rung_at, first_due_at)
    where c.district_id = ${districtId} and c.id = m.id`.execute(trx)
}

const happeningOf = ({ clock, dueAt }: { clock: Provisional; dueAt: Temporal.Instant }, asOf: Temporal.Instant): Happening =>
  happening(clockHistory.rederived, {
    enterpriseId: clock.enterpriseId,
    requestId: clock.requestId,
    subject: { kind: 'clock', id: clock.id },
    data: { from: momentBlank(clock.dueAt, asOf), to: momentBlank(dueAt, asOf) },
  })
