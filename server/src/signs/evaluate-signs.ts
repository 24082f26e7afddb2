import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { factHistory } from '@yigen/domain/enterprises/enterprises.slice.ts'
import { ratingHistory } from '@yigen/domain/ratings/ratings.slice.ts'
import { resultHistory } from '@yigen/domain/results/results.slice.ts'
import { parentEventHistory } from '@yigen/domain/signs/signs.slice.ts'
import { visitHistory } from '@yigen/domain/visits/visits.slice.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import { inTransaction } from '#database/in-transaction.ts'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { takeEach } from '#stations/take-each.ts'
import { reckonSigns } from './reckon-signs.ts'
import { readSignRules } from './sign-rules.queries.ts'

/** So many enterprises in one transaction: what a run holds in memory, and what is lost with a server that dies. */
export const atOnce = 500

/** What touches the signs of an enterprise, by the record. */
const touches = [
  ratingHistory.given,
  ratingHistory.calledBack,
  factHistory.recorded,
  factHistory.corrected,
  resultHistory.verified,
  visitHistory.done,
  parentEventHistory.recorded,
].map(({ kind }) => kind)
/** A step that began before another may end after it. */
const overlapMinutes = 5

/** Every enterprise of every district once a day, and in between those of which something was learned. Goes on where a run ended; two servers take turns. Returns how many were looked at. R23.1 */
export async function evaluateSigns(db: Kysely<DB>, now: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ id: string }>`select id from district order by id`.execute(db)
  return takeEach(rows, async ({ id }) => (await reckonDay(db, id, now)) + (await inTransaction(db, trx => reckonTouched(trx, id, now))))
}

type Run = { day: Temporal.PlainDate; afterId: string | null; seenUntil: Temporal.Instant }
/** Before every id. */
const first = '00000000-0000-0000-0000-000000000000'

async function reckonDay(db: Kysely<DB>, districtId: string, now: Temporal.Instant): Promise<number> {
  let looked = 0
  for (;;) {
    const { count, over } = await inTransaction(db, trx => reckonNext(trx, districtId, now))
    looked += count
    if (over) return looked
  }
}

/** The next of the day. */
async function reckonNext(trx: Transaction<DB>, districtId: string, now: Temporal.Instant): Promise<{ count: number; over: boolean }> {
  const run = await lockRun(trx, districtId, now)
  const after = run && startsAfter(run, now)
  if (!after) return { count: 0, over: true }
  const { rows } = await sql<{ id: string }>`
    select e.id from enterprise e where e.district_id = ${districtId} and e.id > ${after} order by e.id limit ${atOnce}`.execute(trx)
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0) await reckonSigns(trx, districtId, ids, await readSignRules(trx, districtId), now)
  const over = ids.length < atOnce
  await sql`update sign_run set day = ${dateIn(now).toString()}::date, after_id = ${over ? null : (ids.at(-1) ?? null)}::uuid where district_id = ${districtId}`.execute(
    trx,
  )
  return { count: ids.length, over }
}

/** Null where the day is reckoned. */
const startsAfter = ({ day, afterId }: Run, now: Temporal.Instant): string | null =>
  Temporal.PlainDate.compare(day, dateIn(now)) < 0 ? first : afterId

/** Null while another server has it. */
async function lockRun(trx: Transaction<DB>, districtId: string, now: Temporal.Instant): Promise<Run | null> {
  await sql`
    insert into sign_run (district_id, day, after_id, seen_until) values (${districtId}, ${dateIn(now).toString()}::date, ${first}, ${now})
    on conflict (district_id) do nothing`.execute(trx)
  const { rows } = await sql<Run>`
    select day, after_id as "afterId", seen_until as "seenUntil" from sign_run where district_id = ${districtId} for update skip locked`.execute(
    trx,
  )
  return rows[0] ?? null
}

/** Of which something was recorded since the last look; more than a run takes waits for the next. */
async function reckonTouched(trx: Transaction<DB>, districtId: string, now: Temporal.Instant): Promise<number> {
  const run = await lockRun(trx, districtId, now)
  if (!run) return 0
  const { rows } = await sql<{ id: string }>`
    select distinct h.enterprise_id as id from history h where h.district_id = ${districtId} and h.recorded_at > ${run.seenUntil.subtract({ minutes: overlapMinutes })} and ${oneOf(sql`h.kind`, touches)} and h.enterprise_id is not null`.execute(
    trx,
  )
  const ids = rows.map(({ id }) => id)
  for (let i = 0; i < ids.length; i += atOnce)
    await reckonSigns(trx, districtId, ids.slice(i, i + atOnce), await readSignRules(trx, districtId), now)
  await sql`update sign_run set seen_until = ${now} where district_id = ${districtId}`.execute(trx)
  return ids.length
}
