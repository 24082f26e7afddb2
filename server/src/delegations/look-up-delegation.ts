import { timingSafeEqual } from 'node:crypto'
import type { LookedUpDelegation, LookUpDelegation } from '@yigen/domain/delegations/delegation.ts'
import type { DelegatedAct } from '@yigen/domain/delegations/delegation-act.ts'
import { type DelegationStatus, statusAt } from '@yigen/domain/delegations/delegation-status.ts'
import { delegationRefusals } from '@yigen/domain/delegations/delegations.slice.ts'
import { type Refusal, Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'

/** Wrong codes to one number within an hour, there or not: of 887 million codes as good as none, and too many for a passer-by to close the door at the counter. */
const mostWrong = 6_000

type Found = {
  checkCode: string
  act: DelegatedAct
  words: string
  status: DelegationStatus
  from: Temporal.PlainDate
  until: Temporal.PlainDate
  endsAt: Temporal.Instant
}

/** A wrong code is counted although the answer is a refusal: it is returned, and the route refuses after the commit. */
export type LookedUp = { found: z.output<typeof LookedUpDelegation> } | { refused: Refusal }

/** Whoever holds the paper sees what it is good for and how it stands, nothing else; a number that never was is answered like a wrong code. R21.2 */
export async function lookUpDelegation(
  db: Kysely<DB>,
  districtId: string,
  { number, checkCode }: z.output<typeof LookUpDelegation>,
  now: Temporal.Instant,
): Promise<LookedUp> {
  return inTransaction(db, async trx => {
    const of = { districtId, number }
    const seconds = await secondsToWait(trx, of, now)
    if (seconds !== null) throw new Refused(refusal(refusals.tooMany, { seconds }))
    const found = (await readByNumber(trx, number)).find(one => isSame(one.checkCode, checkCode))
    if (!found) {
      await countWrong(trx, of, now)
      return { refused: refusal(delegationRefusals.delegationUnknown) }
    }
    const { act, words, from, until } = found
    return { found: { act, words, status: statusAt(found, now), from, until } }
  })
}

type Of = { districtId: string; number: string }

/** The paper does not say its district: of each that is served here there may be one. */
async function readByNumber(trx: Transaction<DB>, number: string): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select d.check_code as "checkCode", d.act, d.words, d.status, d.from_day as "from", d.until_day as until, d.ends_at as "endsAt"
    from delegation d where d.district_id = any(array(select id from district)) and d.number = ${number}`.execute(trx)
  return rows
}

/** In the same time whether it is nearly right or not. */
function isSame(kept: string, typed: string): boolean {
  const [one, other] = [Buffer.alloc(64), Buffer.alloc(64)]
  one.write(kept)
  other.write(typed)
  return timingSafeEqual(one, other)
}

async function secondsToWait(trx: Transaction<DB>, { districtId, number }: Of, now: Temporal.Instant): Promise<number | null> {
  const row = await trx
    .selectFrom('delegation_look_up')
    .select(['since', 'wrong'])
    .where('district_id', '=', districtId)
    .where('number', '=', number)
    .executeTakeFirst()
  const over = row?.since.add({ hours: 1 })
  if (!row || !over || row.wrong < mostWrong || Temporal.Instant.compare(over, now) <= 0) return null
  return Math.ceil(over.since(now).total('seconds'))
}

/** Its hour begins with the first. */
async function countWrong(trx: Transaction<DB>, { districtId, number }: Of, now: Temporal.Instant) {
  const over = now.subtract({ hours: 1 })
  await sql`
    insert into delegation_look_up as l (district_id, number, since, wrong) values (${districtId}, ${number}, ${now}, 1)
    on conflict (district_id, number) do update set
      since = case when l.since <= ${over}::timestamptz then excluded.since else l.since end,
      wrong = case when l.since <= ${over}::timestamptz then 1 else l.wrong + 1 end`.execute(trx)
}
