import { enterpriseSeenBy } from '#enterprises/enterprise-access.ts'
import { type AccessTable, of, seenWhole, theOffice, type Way } from '#members/access.ts'
import { mayRecordResult, mayTakeResult } from './result-may.ts'

/** Who sees its enterprise whole, a single one's revenue, tax and people less; of tax the clerks of the tax bureau. R16.6 */
const taxBureau = { relations: ['unit'], roles: ['clerk'] } as const satisfies Way
const seenByOffice = [{ sees: 'whole', office: true }, taxBureau] as const satisfies readonly Way[]
/** The enterprise reads what was verified. R16.2 */
const seenVerified = [{ sees: 'whole' }, taxBureau] as const satisfies readonly Way[]

export const resultAccess = {
  recordResult: of(enterpriseSeenBy, ...mayRecordResult),
  verifyResult: of(seenByOffice, ...mayTakeResult.verifyResult),
  returnResult: of(seenByOffice, ...mayTakeResult.returnResult),
  correctResult: of(seenByOffice, ...mayTakeResult.correctResult),
  attachResultFile: of(seenByOffice, ...mayTakeResult.attachResultFile),
  getResultFile: of(seenByOffice),
  confirmResult: of(seenVerified, ...mayTakeResult.confirmResult),
  disputeResult: of(seenVerified, ...mayTakeResult.disputeResult),
  listResults: of(seenWhole),
  listResultsOfProject: of([{ sees: 'whole', office: true }, { asked: true }]),
  listResultsToVerify: theOffice,
  verifyResults: theOffice,
} as const satisfies AccessTable
