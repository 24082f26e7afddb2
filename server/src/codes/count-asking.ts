import { askedWithinHour, secondsToNextCode } from '@yigen/domain/codes/code-limits.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { OfPhone } from './sign-in-code.queries.ts'

/** One more code to a phone, whatever it is for: refused (429) where it was sent one just now, or five within the hour. Two who ask at once do it one after another. What is there is locked by the insert already: before a lock of its own it could be forgotten. */
export async function countAsking(trx: Transaction<DB>, { districtId, phone }: OfPhone, now: Temporal.Instant): Promise<void> {
  const { asked_at: askedAt } = await trx
    .insertInto('sign_in_asking')
    .values({ district_id: districtId, phone, asked_at: [], last_at: now })
    .onConflict(conflict => conflict.columns(['district_id', 'phone']).doUpdateSet({ last_at: sql.ref('sign_in_asking.last_at') }))
    .returning('asked_at')
    .executeTakeFirstOrThrow()
  const seconds = secondsToNextCode(askedAt, now)
  if (seconds !== null) throw new Refused(refusal(refusals.tooMany, { seconds }))
  await trx
    .updateTable('sign_in_asking')
    .set({ asked_at: [...askedWithinHour(askedAt, now), now], last_at: now })
    .where('district_id', '=', districtId)
    .where('phone', '=', phone)
    .execute()
}

/** As if it had not been asked for. */
export const forgetAsking = (trx: Transaction<DB>, { districtId, phone }: OfPhone, askedAt: Temporal.Instant) =>
  trx
    .updateTable('sign_in_asking')
    .set({ asked_at: sql`array_remove(asked_at, ${askedAt}::timestamptz)` })
    .where('district_id', '=', districtId)
    .where('phone', '=', phone)
    .execute()
