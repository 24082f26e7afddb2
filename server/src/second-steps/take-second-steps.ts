import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { lockAccount } from '#members/account.queries.ts'
import { removeCodes, type Whose } from './second-step.queries.ts'

/** Two administrators, or whoever runs the server, took it away: everything that the account had is gone, and wrong tries are forgotten. With the account locked: nobody is signing in by it meanwhile. R1.6 */
export async function takeSecondSteps(trx: Transaction<DB>, whose: Whose) {
  const { districtId, memberId } = whose
  await lockAccount(trx, memberId)
  await trx.deleteFrom('totp').where('district_id', '=', districtId).where('member_id', '=', memberId).execute()
  await trx.deleteFrom('passkey').where('district_id', '=', districtId).where('member_id', '=', memberId).execute()
  await removeCodes(trx, whose)
  await trx
    .updateTable('second_step_tries')
    .set({ failures: 0, locked_until: null })
    .where('district_id', '=', districtId)
    .where('member_id', '=', memberId)
    .execute()
}
