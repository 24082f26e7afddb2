import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type DeviceToken, deviceDays, makeDeviceToken } from '#http/device-cookie.ts'

/** The browser that signed in is known from now on; returns its cookie. One that several people use keeps one cookie. */
export async function rememberDevice(
  trx: Transaction<DB>,
  memberId: string,
  device: DeviceToken | null,
  now: Temporal.Instant,
): Promise<string> {
  const { cookie, hash } = device && (await isOurs(trx, device)) ? device : makeDeviceToken()
  await trx
    .deleteFrom('known_device')
    .where('member_id', '=', memberId)
    .where('last_seen_at', '<=', now.subtract({ hours: 24 * deviceDays }))
    .execute()
  await trx
    .insertInto('known_device')
    .values({ token_hash: hash, member_id: memberId, first_seen_at: now, last_seen_at: now, locked_until: null })
    .onConflict(conflict => conflict.columns(['token_hash', 'member_id']).doUpdateSet({ last_seen_at: now }))
    .execute()
  return cookie
}

/** A lost phone, a new password, a closed account: no device is known any more. */
export const forgetDevices = (trx: Transaction<DB>, memberId: string) =>
  trx.deleteFrom('known_device').where('member_id', '=', memberId).execute()

/** A cookie that we never gave out is not taken over: whoever planted it would know it. */
async function isOurs(trx: Transaction<DB>, { hash }: DeviceToken): Promise<boolean> {
  const row = await trx.selectFrom('known_device').select('member_id').where('token_hash', '=', hash).limit(1).executeTakeFirst()
  return row !== undefined
}
