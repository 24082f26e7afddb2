import { codeNotices } from '@yigen/domain/codes/codes.slice.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Caller } from '#http/caller.ts'
import { tell } from '#notices/tell.ts'

/** The person hears of it once a day, however long somebody goes on. */
export async function tellOfWrongCodes(
  trx: Transaction<DB>,
  districtId: string,
  accounts: readonly { memberId: string }[],
  { address }: Caller,
  now: Temporal.Instant,
) {
  for (const { memberId } of accounts) {
    const told = await trx
      .selectFrom('notice')
      .select('id')
      .where('district_id', '=', districtId)
      .where('member_id', '=', memberId)
      .where('kind', '=', codeNotices.guessed.kind)
      .where('at', '>', now.subtract({ hours: 24 }))
      .limit(1)
      .executeTakeFirst()
    const subject = { kind: 'member' as const, id: memberId }
    if (!told) await tell(trx, districtId, codeNotices.guessed, { to: [memberId], subject, data: { address } }, now)
  }
}
