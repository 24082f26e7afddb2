import { failuresBeforeLock, failuresOfAddress, lockMinutes } from '@yigen/domain/members/password.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { blockOf } from '#http/address.ts'
import type { DeviceToken } from '#http/device-cookie.ts'

/** Where wrong passwords are counted: on a device the person used before, or with the account for all others. */
export type Counter = { failures: number; lockedUntil: Temporal.Instant | null; device: DeviceToken | null }

/** The device, if this person signed in on it before. Locked inside a transaction. */
export async function knownDevice(db: Kysely<DB>, memberId: string, device: DeviceToken | null): Promise<Counter | null> {
  if (!device) return null
  const row = await db
    .selectFrom('known_device')
    .select(['failures', 'locked_until as lockedUntil'])
    .where('token_hash', '=', device.hash)
    .where('member_id', '=', memberId)
    .$if(db.isTransaction, query => query.forUpdate())
    .executeTakeFirst()
  return row ? { ...row, device } : null
}

export const isLocked = ({ lockedUntil }: Pick<Counter, 'lockedUntil'>, now: Temporal.Instant): boolean =>
  lockedUntil !== null && Temporal.Instant.compare(lockedUntil, now) > 0

/** One more wrong password in a row. Returns until when the counter is locked by it, if it is. */
export async function countGuess(
  trx: Transaction<DB>,
  memberId: string,
  counter: Counter,
  now: Temporal.Instant,
): Promise<Temporal.Instant | null> {
  const failures = counter.failures + 1
  const until = failures >= failuresBeforeLock ? now.add({ minutes: lockMinutes }) : null
  await setCounter(trx, memberId, counter, until ? { failures: 0, locked_until: until } : { failures })
  return until
}

export const clearGuesses = (trx: Transaction<DB>, memberId: string, counter: Counter) =>
  setCounter(trx, memberId, counter, { failures: 0, locked_until: null })

type Counted = { failures: number; locked_until?: Temporal.Instant | null }

async function setCounter(trx: Transaction<DB>, memberId: string, { device }: Counter, to: Counted) {
  if (device)
    await trx.updateTable('known_device').set(to).where('token_hash', '=', device.hash).where('member_id', '=', memberId).execute()
  else await trx.updateTable('account').set(to).where('member_id', '=', memberId).execute()
}

/** How many seconds an address that guessed too often waits; null: it is heard. */
export async function secondsToWait(db: Kysely<DB>, address: string, now: Temporal.Instant): Promise<number | null> {
  const row = await db.selectFrom('guessing_address').select(['since', 'failures']).where('block', '=', blockOf(address)).executeTakeFirst()
  const over = row?.since.add({ minutes: lockMinutes })
  if (!row || !over || row.failures < failuresOfAddress || Temporal.Instant.compare(over, now) <= 0) return null
  return Math.ceil(over.since(now).total('seconds'))
}

/** A failure of an address, known name or not; its quarter of an hour begins with the first. What is long over is gone. */
export async function countAddress(trx: Transaction<DB>, address: string, now: Temporal.Instant) {
  const over = now.subtract({ minutes: lockMinutes })
  await trx
    .deleteFrom('guessing_address')
    .where('since', '<=', now.subtract({ hours: 24 }))
    .execute()
  await sql`
    insert into guessing_address as g (block, since, failures) values (${blockOf(address)}, ${now}, 1)
    on conflict (block) do update set
      since = case when g.since <= ${over}::timestamptz then excluded.since else g.since end,
      failures = case when g.since <= ${over}::timestamptz then 1 else g.failures + 1 end`.execute(trx)
}
