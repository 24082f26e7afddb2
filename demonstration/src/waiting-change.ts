import type { DB } from '@yigen/server/database/schema.ts'
import { askPasswordReset } from '@yigen/server/members/ask-password-reset.ts'
import type { Transaction } from 'kysely'
import { acting } from './acting.ts'
import type { Cast } from './load-people.ts'

/** One thing waits for a second administrator: an hour ago the reset of a clerk's password was asked for. */
export async function askForOneReset(trx: Transaction<DB>, cast: Cast, now: Temporal.Instant) {
  const [administrator, forgetful] = [cast.get('admin-system'), cast.get('clerk-market01')]
  if (!administrator || !forgetful) throw new RangeError('whoever asks for the reset, or forgot the password, is missing')
  const asked = now.subtract({ hours: 1 })
  const reason = '本人换了手机，密码记不清，今早当面来说过。'
  await askPasswordReset(trx, await acting(trx, administrator, asked), forgetful.memberId, { reason }, '', asked)
}
