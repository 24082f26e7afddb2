import { createHash, randomInt } from 'node:crypto'
import { recoveryCodesMade } from '@yigen/domain/second-steps/second-step-limits.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { removeCodes, type Whose } from './second-step.queries.ts'

/** Letters and digits that nobody mistakes for another on paper. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Fifteen of thirty-one signs are 74 bits: a sum of them cannot be turned back, slowly or fast. 7KQM3-WZ9PD-4HTRX */
function makeCode(): string {
  const drawn = Array.from({ length: 15 }, () => letters[randomInt(letters.length)]).join('')
  return [drawn.slice(0, 5), drawn.slice(5, 10), drawn.slice(10)].join('-')
}

/** As it is kept, of one person; small letters and what stands between make no difference. */
export const hashOfRecoveryCode = (memberId: string, code: string): Uint8Array =>
  createHash('sha256')
    .update(
      `${memberId} ${code
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[^0-9A-Z]/g, '')}`,
    )
    .digest()

/** Ten, told this once; those of before are void. */
export async function makeRecoveryCodes(trx: Transaction<DB>, whose: Whose, now: Temporal.Instant): Promise<string[]> {
  const { districtId, memberId } = whose
  const codes = Array.from({ length: recoveryCodesMade }, makeCode)
  await removeCodes(trx, whose)
  await trx
    .insertInto('recovery_code')
    .values(
      codes.map(code => ({ district_id: districtId, member_id: memberId, code_hash: hashOfRecoveryCode(memberId, code), made_at: now })),
    )
    .execute()
  return codes
}
