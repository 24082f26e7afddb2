import { creditCodeFault, normaliseCreditCode } from '@yigen/domain/enterprises/credit-code.ts'
import { creditCodeFaultSentence } from '@yigen/domain/enterprises/credit-code-words.ts'
import { enterpriseRefusals } from '@yigen/domain/enterprises/enterprises.slice.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** A code as it was typed → as it is kept. Wrong length or characters are 400; a check digit that does not fit is only a warning (GB 32100-2015). */
export function readCode(written: string, language: Language): { code: string; warning: string | null } {
  const code = normaliseCreditCode(written)
  const fault = creditCodeFault(code)
  if (!fault) return { code, warning: null }
  const sentence = creditCodeFaultSentence(fault, language)
  if (fault.kind === 'checkDigit') return { code, warning: sentence }
  throw new Refused(refusal(enterpriseRefusals.creditCodeFaulty, { fault: sentence }, { field: 'code' }))
}

/** R2.1: a code is one enterprise's alone (409 with its name). */
export async function refuseTakenCode(trx: Transaction<DB>, districtId: string, code: string): Promise<void> {
  const other = await trx
    .selectFrom('enterprise')
    .select('name')
    .where('district_id', '=', districtId)
    .where('code', '=', code)
    .executeTakeFirst()
  if (other) throw new Refused(refusal(refusals.codeTaken, { name: other.name }, { field: 'code' }))
}
