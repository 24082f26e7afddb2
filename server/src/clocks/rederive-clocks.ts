import { type Calendar, hasTable } from '@yigen/domain/calendar/calendar.ts'
import { deadlineOf } from '@yigen/domain/calendar/deadline.ts'
import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import { dateEnding } from '@yigen/domain/calendar/zone.ts'
import { clockHistory } from '@yigen/domain/clocks/clocks.slice.ts'
import { nextRungAt } from '@yigen/domain/clocks/ladder.ts'
import type { Ladder } from '@yigen/domain/clocks/rung.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import { dueWithPauses } from '@yigen/domain/pauses/pause.ts'
import type { ClockName } from '@yigen/domain/slices.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import { readFreshCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { clockwork, type Happening, happening, recordAll } from '#history/record.ts'
import { type KeptPause, pausesOf } from '#pauses/pause.queries.ts'
import { readLadder } from './ladder.queries.ts'

type Provisional = {
  id: string
  kind: ClockName
  enterpriseId: string
  requestId: string | null
  startedAt: Temporal.Instant
  dueAt: Temporal.Instant
  amount: number
  unit: TimePromise['unit']
  nextPosition: number
}
type Rederived = { dueAt: Temporal.Instant; provisional: boolean; nextRung: Temporal.Instant }

/** Once a year's table has arrived, provisional due times are reckoned again; stopped clocks are never touched. R9.4 */
export async function rederiveClocks(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  const districts = await db.selectFrom('district').select('id').execute()
  let moved = 0
  for (const { id } of districts) moved += await db.transaction().execute(trx => rederiveDistrict(trx, id, asOf))
  return moved
}

/** The same for one district; returns how many due times moved. What a step holds just now is left to the next run. */
export async function rederiveDistrict(trx: Transaction<DB>, districtId: string, asOf: Temporal.Instant): Promise<number> {
  const calendar = await readFreshCalendar(trx)
  const clocks = await lockProvisional(trx, districtId, calendar.version)
  if (clocks.length === 0) return 0
  const ladder = await readLadder(trx, districtId)
  const settlements = clocks.flatMap(clock => (clock.kind === 'settlement' ? (clock.requestId ?? []) : []))
  const pauses = Map.groupBy(await pausesOf(trx, districtId, settlements), pause => pause.requestId)
  const rederived = clocks.map(clock => ({ clock, ...rederive(clock, pausesIn(clock, pauses), calendar, ladder) }))
  await moveDue(trx, districtId, rederived, calendar.version)
  await followRequests(trx, districtId, clocks)
  await followTasks(trx, districtId, clocks)
  const moved = rederived.filter(({ clock, dueAt }) => !clock.dueAt.equals(dueAt))
  await recordAll(
    trx,
    clockwork(districtId),
    moved.map(one => happeningOf(one, asOf)),
    asOf,
  )
  return moved.length
}

/** First the requests, then their clocks: the order in which every step takes them. */
async function lockProvisional(trx: Transaction<DB>, districtId: string, version: number): Promise<Provisional[]> {
  const outdated = sql`c.district_id = ${districtId} and c.stopped_at is null and c.provisional and c.calendar_version < ${version}`
  const { rows: requests } = await sql<{ id: string }>`
    select r.id from request r where r.district_id = ${districtId} and r.id in (select c.request_id from clock c where ${outdated})
    for update skip locked`.execute(trx)
  const { rows } = await sql<Provisional>`
    select c.id, c.kind, c.enterprise_id as "enterpriseId", c.request_id as "requestId", c.started_at as "startedAt", c.due_at as "dueAt",
      c.promise_amount as "amount", c.promise_unit as "unit", c.next_position as "nextPosition"
    from clock c where ${outdated} and (c.request_id is null or c.request_id = any(${requests.map(request => request.id)}::uuid[]))
    for update skip locked`.execute(trx)
  return rows
}

/** R6.2: what was paused moves a settlement alone. */
const pausesIn = (clock: Provisional, pauses: ReadonlyMap<string, KeptPause[]>): KeptPause[] =>
  clock.kind === 'settlement' ? (pauses.get(clock.requestId ?? '') ?? []) : []

function rederive(clock: Provisional, pauses: readonly KeptPause[], calendar: Calendar, ladder: Ladder): Rederived {
  const promised = deadlineOf(calendar, clock.startedAt, { amount: clock.amount, unit: clock.unit })
  const dueAt = dueWithPauses(calendar, { startedAt: clock.startedAt, dueAt: promised.dueAt }, pauses)
  const provisional = promised.provisional || (pauses.length > 0 && !hasTable(calendar, dateEnding(dueAt).year))
  const face = { promiseUnit: clock.unit, startedAt: clock.startedAt, dueAt }
  return { dueAt, provisional, nextRung: nextRungAt(calendar, ladder, face, clock.nextPosition) }
}

async function moveDue(trx: Transaction<DB>, districtId: string, all: readonly (Rederived & { clock: Provisional })[], version: number) {
  await sql`
    update clock c set due_at = m.due_at, provisional = m.provisional, next_rung_at = m.next_rung_at, calendar_version = ${version}
    from unnest(${all.map(one => one.clock.id)}::uuid[], ${all.map(one => one.dueAt.toString())}::timestamptz[], ${all.map(one => one.provisional)}::boolean[],
      ${all.map(one => one.nextRung.toString())}::timestamptz[]) as m(id, due_at, provisional, next_rung_at)
    where c.district_id = ${districtId} and c.id = m.id`.execute(trx)
}

async function followRequests(trx: Transaction<DB>, districtId: string, clocks: readonly Provisional[]) {
  await sql`
    update request r set (due_at, due_kind) = (select c.due_at, c.kind from clock c where c.district_id = r.district_id and c.request_id = r.id and c.stopped_at is null order by c.due_at limit 1)
    where r.district_id = ${districtId} and r.id = any(${clocks.map(clock => clock.requestId)}::uuid[])`.execute(trx)
}

async function followTasks(trx: Transaction<DB>, districtId: string, clocks: readonly Provisional[]) {
  await sql`
    update task t set due_at = c.due_at from (
      select k.subject_id, min(k.due_at) as due_at from clock k
      where k.district_id = ${districtId} and k.stopped_at is null and k.subject_id = any(array(
        select m.subject_id from clock m where m.district_id = ${districtId} and m.subject_kind = 'task' and m.id = any(${clocks.map(clock => clock.id)}::uuid[])))
      group by k.subject_id
    ) c where t.district_id = ${districtId} and t.id = c.subject_id`.execute(trx)
}

const happeningOf = ({ clock, dueAt }: { clock: Provisional; dueAt: Temporal.Instant }, asOf: Temporal.Instant): Happening =>
  happening(clockHistory.rederived, {
    enterpriseId: clock.enterpriseId,
    requestId: clock.requestId,
    subject: { kind: 'clock', id: clock.id },
    data: { from: momentBlank(clock.dueAt, asOf), to: momentBlank(dueAt, asOf) },
  })
