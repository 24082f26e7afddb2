import type { Calendar } from '@yigen/domain/calendar/calendar.ts'
import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import type { ClockKind } from '@yigen/domain/clocks/clock.ts'
import { dueRungs, type Ladder, nextRungAt, type SkippedPerson, whoIsTold } from '@yigen/domain/clocks/ladder.ts'
import { clockKindWords, rungWords, skippedWords } from '@yigen/domain/clocks/rung-words.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import { type Chain, chainsOf } from '#assignments/chain.queries.ts'
import { readCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { clockwork, type Happening, recordAll } from '#history/record.ts'
import { type News, tell } from '#notices/tell.ts'
import { readLadder } from './ladder.queries.ts'

type DueClock = {
  id: string
  kind: ClockKind
  enterpriseId: string
  requestId: string | null
  officerId: string | null
  holderId: string | null
  promiseUnit: TimePromise['unit']
  startedAt: Temporal.Instant
  dueAt: Temporal.Instant
  nextPosition: number
  enterpriseName: string
  title: string | null
}

type Fired = { clock: DueClock; position: number; at: Temporal.Instant; told: string[]; skipped: SkippedPerson[]; chain: Chain }

const batch = 250

/**
 * Fires every rung that is due at `asOf`, each exactly once: also after days of downtime, and with several servers, since a clock is locked while it climbs and moves on in the same transaction.
 * District by district (Citus), in batches; returns how many rungs fired. R10
 */
export async function sweepClocks(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  const districts = await db.selectFrom('district').select('id').orderBy('id').execute()
  let fired = 0
  for (const district of districts)
    for (let last = batch; last === batch; ) {
      const swept = await db.transaction().execute(trx => sweepBatch(trx, district.id, asOf))
      fired += swept.rungs
      last = swept.clocks
    }
  return fired
}

async function sweepBatch(trx: Transaction<DB>, districtId: string, asOf: Temporal.Instant): Promise<{ clocks: number; rungs: number }> {
  const clocks = await lockDueClocks(trx, districtId, asOf)
  if (clocks.length === 0) return { clocks: 0, rungs: 0 }
  const calendar = await readCalendar(trx)
  const ladder = await readLadder(trx, districtId)
  const chainFor = await chainsOf(trx, districtId, clocks, asOf)
  const fired = clocks.flatMap(clock => climb(clock, chainFor(clock), calendar, ladder, asOf))
  await writeRungs(trx, districtId, fired, asOf)
  await moveOn(trx, districtId, clocks, fired, calendar, ladder)
  await recordAll(trx, clockwork(districtId), fired.map(happeningOf), asOf)
  await tell(trx, districtId, fired.map(newsOf), asOf)
  return { clocks: clocks.length, rungs: fired.length }
}

/** Those of another server are skipped, not waited for. */
async function lockDueClocks(trx: Transaction<DB>, districtId: string, asOf: Temporal.Instant): Promise<DueClock[]> {
  const { rows } = await sql<DueClock>`
    select c.id, c.kind, c.enterprise_id as "enterpriseId", c.request_id as "requestId", c.officer_id as "officerId", c.holder_id as "holderId",
      c.promise_unit as "promiseUnit", c.started_at as "startedAt", c.due_at as "dueAt", c.next_position as "nextPosition", e.name as "enterpriseName", r.title
    from (
      select * from clock where district_id = ${districtId} and stopped_at is null and next_rung_at <= ${asOf}
      order by next_rung_at limit ${batch} for update skip locked
    ) c
    join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id
    left join request r on r.district_id = c.district_id and r.id = c.request_id
    order by c.next_rung_at, c.id`.execute(trx)
  return rows
}

function climb(clock: DueClock, chain: Chain, calendar: Calendar, ladder: Ladder, asOf: Temporal.Instant): Fired[] {
  const holder = [chain.officer, chain.deputy, chain.minister, chain.head].find(person => person?.id === clock.holderId) ?? null
  return dueRungs(calendar, ladder, clock, clock.nextPosition, asOf).map(rung => ({
    clock,
    position: rung.position,
    at: rung.at,
    chain,
    ...whoIsTold(rung.tells, { ...chain, holder }),
  }))
}

async function writeRungs(trx: Transaction<DB>, districtId: string, fired: readonly Fired[], asOf: Temporal.Instant) {
  for (let i = 0; i < fired.length; i += 1000)
    await trx
      .insertInto('clock_rung')
      .values(
        fired.slice(i, i + 1000).map(rung => ({
          district_id: districtId,
          clock_id: rung.clock.id,
          position: rung.position,
          due_at: rung.at,
          fired_at: asOf,
          told: rung.told,
          skipped: JSON.stringify(rung.skipped),
        })),
      )
      .execute()
}

async function moveOn(
  trx: Transaction<DB>,
  districtId: string,
  clocks: readonly DueClock[],
  fired: readonly Fired[],
  calendar: Calendar,
  ladder: Ladder,
) {
  const count = new Map<string, number>()
  for (const rung of fired) count.set(rung.clock.id, (count.get(rung.clock.id) ?? 0) + 1)
  const moved = clocks.map(clock => {
    const position = clock.nextPosition + (count.get(clock.id) ?? 0)
    return { id: clock.id, position, at: nextRungAt(calendar, ladder, clock, position) }
  })
  await sql`
    update clock c set next_position = m.position, next_rung_at = m.at
    from unnest(${moved.map(one => one.id)}::uuid[], ${moved.map(one => one.position)}::int[], ${moved.map(one => one.at.toString())}::timestamptz[]) as m(id, position, at)
    where c.district_id = ${districtId} and c.id = m.id`.execute(trx)
}

/** Both times stand in the row: when the rung was due (`at`) and when it fired. */
function happeningOf(rung: Fired): Happening {
  const names = rung.told.map(id => rung.chain.names.get(id) ?? '').join('、')
  return {
    kind: 'clock.rung',
    at: rung.at,
    enterpriseId: rung.clock.enterpriseId,
    requestId: rung.clock.requestId,
    subjectId: rung.clock.id,
    data: {
      kind: clockKindWords[rung.clock.kind],
      rung: rungWords(rung.position),
      position: rung.position,
      names,
      told: rung.told,
      skipped: skippedWords(rung.skipped),
    },
  }
}

function newsOf(rung: Fired): News {
  return {
    to: rung.told,
    kind: 'rung',
    level: rung.position === 0 ? 'soon' : 'over',
    enterpriseId: rung.clock.enterpriseId,
    requestId: rung.clock.requestId,
    clockId: rung.clock.id,
    data: {
      enterprise: rung.clock.enterpriseName,
      title: rung.clock.title,
      clock: rung.clock.kind,
      position: rung.position,
      dueAt: rung.clock.dueAt.toString(),
    },
  }
}
