import { enterpriseSeenBy } from '#enterprises/enterprise-access.ts'
import { type AccessTable, of, theOffice, type Way } from '#members/access.ts'
import { mayRecordResult, mayTakeResult } from './result-may.ts'

/** Who sees its enterprise whole, a single one's revenue, tax and people less; of tax the clerks of the tax bureau. R16.6 */
export const resultSeenBy = [{ sees: 'whole' }, { relations: ['unit'], roles: ['clerk'] }] as const satisfies readonly Way[]

export const resultAccess = {
  recordResult: of(enterpriseSeenBy, ...mayRecordResult),
  verifyResult: of(resultSeenBy, ...mayTakeResult.verifyResult),
  returnResult: of(resultSeenBy, ...mayTakeResult.returnResult),
  correctResult: of(resultSeenBy, ...mayTakeResult.correctResult),
  confirmResult: of(resultSeenBy, ...mayTakeResult.confirmResult),
  disputeResult: of(resultSeenBy, ...mayTakeResult.disputeResult),
  listResults: of([{ sees: 'whole' }]),
  listResultsToVerify: theOffice,
} as const satisfies AccessTable
