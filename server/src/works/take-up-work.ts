import type { Actor } from '@yigen/domain/members/actor.ts'
import { type Refusal, Refused, refusal, refusalSentence, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Context } from '#context.ts'
import { inTransaction } from '#database/in-transaction.ts'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { hint } from '#notices/hint.ts'
import { followWork, type Report, WorkCancelled } from './follow-work.ts'
import { readAsker, type Work, type WorkKind } from './work.queries.ts'
import type { KeptRefusal } from './work.table.ts'

export type Doing = { work: Work; report: Report; now: Temporal.Instant }
/** What is kept of it once it is done. */
export type Done = { outcome: object; file?: { name: string; bytes: Uint8Array } }

/** How a kind of work is done, in the one transaction that also says it is done; and how its person is told that it was not. */
export type Doer = {
  act(trx: Transaction<DB>, actor: Actor, doing: Doing): Promise<Done>
  tellRefused(trx: Transaction<DB>, work: Work, why: KeptRefusal, now: Temporal.Instant): Promise<void>
}
export type Doers = { readonly [K in WorkKind]?: Doer }

/** So often a work is taken up; one that ends its server each time is not taken up for ever. */
export const mostAttempts = 10
/** So often at once; from then on each time a minute later, for what ends servers or their database five times may be over by then. */
const attemptsAtOnce = 5
/** Over `long_work w`: asked for, and its time to be tried has come. */
const toTry = (kinds: readonly WorkKind[], now: Temporal.Instant) => sql`(w.state = 'asked' and ${oneOf(sql`w.kind`, kinds)}
  and (w.attempts < ${attemptsAtOnce} or w.asked_at + (w.attempts - ${attemptsAtOnce - 1}) * interval '1 minute' <= ${now}))`

/** Does what was asked for, of these kinds, the oldest first, until nothing is left that another server does not do already. Returns how much. */
export async function takeUpWork({ db, now }: Pick<Context, 'db' | 'now'>, lane: string, doers: Doers): Promise<number> {
  let ended = 0
  while (await takeUpOne(db, lane, doers, now())) ended++
  return ended
}

/** A fault leaves it asked for, and the job's next run takes it up again; a refusal ends it. */
async function takeUpOne(db: Kysely<DB>, lane: string, doers: Doers, now: Temporal.Instant): Promise<boolean> {
  const kinds = Object.keys(doers) as WorkKind[]
  if ((await readAsked(db, kinds, now)).length === 0) return false
  const taken: { work?: Work } = {}
  try {
    await inTransaction(db, async trx => {
      const work = await holdWork(trx, lane, kinds, now)
      if (!work) return
      taken.work = work
      await countAttempt(db, work)
      await doWork(trx, db, doers[work.kind] as Doer, { work, now })
    })
  } catch (fault) {
    if (fault instanceof WorkCancelled) return true
    if (!taken.work || !(fault instanceof Refused)) throw fault
    const { work } = taken
    await inTransaction(db, trx => endRefused(trx, doers[work.kind] as Doer, work, fault.refusal, now))
  }
  return taken.work !== undefined
}

async function readAsked(db: Kysely<DB>, kinds: readonly WorkKind[], now: Temporal.Instant): Promise<string[]> {
  const { rows } = await sql<{ districtId: string }>`
    select w.district_id as "districtId" from long_work w
    where ${toTry(kinds, now)} group by w.district_id order by min(w.asked_at)`.execute(db)
  return rows.map(row => row.districtId)
}

/**
 * The oldest of a district where no server is at work. The lock is the transaction's: with its connection it is gone, however the server ended, and
 * the work is there for the next. What is read after the lock is what whoever had it before has left.
 */
async function holdWork(trx: Transaction<DB>, lane: string, kinds: readonly WorkKind[], now: Temporal.Instant): Promise<Work | null> {
  for (const districtId of await readAsked(trx, kinds, now)) {
    const { rows } = await sql<{ ours: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended(${`${lane} ${districtId}`}, 0)) as ours`.execute(trx)
    const work = rows[0]?.ours ? await readOldest(trx, districtId, kinds, now) : undefined
    if (work) return work
  }
  return null
}

async function readOldest(
  trx: Transaction<DB>,
  districtId: string,
  kinds: readonly WorkKind[],
  now: Temporal.Instant,
): Promise<Work | undefined> {
  const { rows } = await sql<Work>`
    select w.district_id as "districtId", w.id, w.kind, w.import_id as "importId", w.member_id as "memberId", w.language, w.list, w.filter, w.choices,
      w.asked_at as "askedAt", w.attempts
    from long_work w where w.district_id = ${districtId} and ${toTry(kinds, now)} order by w.asked_at, w.id limit 1`.execute(trx)
  return rows[0]
}

/** Beside the transaction, which a kill takes back. */
async function countAttempt(db: Kysely<DB>, { districtId, id, attempts }: Work): Promise<void> {
  if (attempts >= mostAttempts) throw new Refused(refusal(refusals.workFailed))
  await sql`
    update long_work set attempts = attempts + 1 where district_id = ${districtId} and id = ${id} and state = 'asked'`.execute(db)
}

async function doWork(
  trx: Transaction<DB>,
  db: Kysely<DB>,
  doer: Doer,
  { work, now }: { work: Work; now: Temporal.Instant },
): Promise<void> {
  const { report, told } = followWork(db, work)
  try {
    const done = await doer.act(trx, await readAsker(trx, work, now), { work, report, now })
    await told()
    await endDone(trx, work, done, now)
  } finally {
    await told()
  }
}

/** With what it did, in one transaction: it cannot be done twice. */
async function endDone(trx: Transaction<DB>, { districtId, id, memberId }: Work, { outcome, file }: Done, now: Temporal.Instant) {
  const { numAffectedRows } = await sql`
    update long_work set state = 'done', done = coalesce(total, 0), outcome = ${JSON.stringify(outcome)}::jsonb, ended_at = ${now},
      file_name = ${file?.name ?? null}, file = ${file ? Buffer.from(file.bytes) : null}::bytea
    where district_id = ${districtId} and id = ${id} and state = 'asked'`.execute(trx)
  if (numAffectedRows !== 1n) throw new WorkCancelled()
  // their other pages, whatever they show: thousands of rows may have changed
  await hint(trx, [memberId], null)
}

async function endRefused(trx: Transaction<DB>, doer: Doer, work: Work, why: Refusal, now: Temporal.Instant): Promise<void> {
  const [zh, en] = [refusalSentence(why, 'zh-CN'), refusalSentence(why, 'en')]
  const kept: KeptRefusal = { code: why.code, zh, en, possible: why.possible ?? [] }
  const { numAffectedRows } = await sql`
    update long_work set state = 'refused', refusal = ${JSON.stringify(kept)}::jsonb, ended_at = ${now}
    where district_id = ${work.districtId} and id = ${work.id} and state = 'asked'`.execute(trx)
  if (numAffectedRows === 1n) await doer.tellRefused(trx, work, kept, now)
}
