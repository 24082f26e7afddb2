import { enterpriseSeenBy } from '#enterprises/enterprise-access.ts'
import { type AccessTable, of, type Way } from '#members/access.ts'

/** Who of the office sees its enterprise whole. R11.2 */
const seenByOffice = [{ sees: 'whole', office: true }] as const satisfies readonly Way[]

/** Who records what the enterprise says: its own line. */
export const mayRecordPolicyFact = [{ relations: ['officer', 'deputy', 'minister'] }] as const satisfies readonly Way[]

export const verdictAccess = {
  getMatches: of(seenByOffice),
  getVerdict: of(seenByOffice),
  supposeFact: of(seenByOffice),
  getNextQuestion: of(seenByOffice),
  listPolicyFacts: of(seenByOffice),
  answerFactQuestion: of(enterpriseSeenBy, ...mayRecordPolicyFact),
  correctPolicyFact: of(seenByOffice, ...mayRecordPolicyFact),
} as const satisfies AccessTable
