import { codeNotices } from '@yigen/domain/codes/codes.slice.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Caller } from '#http/caller.ts'
import { tell } from '#notices/tell.ts'
import { wasToldLately } from '#notices/was-told-lately.ts'

/** The person hears of it once a day, however long somebody goes on. */
export async function tellOfWrongCodes(
  trx: Transaction<DB>,
  accounts: readonly { memberId: string; districtId: string }[],
  { address }: Caller,
  now: Temporal.Instant,
) {
  for (const { memberId, districtId } of accounts) {
    if (await wasToldLately(trx, { districtId, memberId, kind: codeNotices.guessed.kind }, now)) continue
    const subject = { kind: 'member' as const, id: memberId }
    await tell(trx, districtId, codeNotices.guessed, { to: [memberId], subject, data: { address } }, now)
  }
}
