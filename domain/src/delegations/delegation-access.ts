import { enterpriseSeenBy } from '#enterprises/enterprise-access.ts'
import { type AccessTable, everyone, of, open, type Way } from '#members/access.ts'
import { draftsDelegation, mayDelegation } from './delegation-steps.ts'

/** Of the office who sees the enterprise whole; the agent, whoever follows it since; of the enterprise the principal alone. */
const seenBy = [{ sees: 'whole', office: true }, { made: true }, { self: true }] as const satisfies readonly Way[]

export const delegationAccess = {
  listDelegations: everyone,
  draftDelegation: of(enterpriseSeenBy, ...draftsDelegation),
  getDelegation: of(seenBy),
  getDelegationFile: of(seenBy),
  getDeed: of(seenBy),
  sendSigningCode: of(seenBy, ...mayDelegation.sendSigningCode),
  signDelegation: of(seenBy, ...mayDelegation.signDelegation),
  useDelegation: of(seenBy, ...mayDelegation.useDelegation),
  signReceipt: of(seenBy, ...mayDelegation.signReceipt),
  endReceipt: of(seenBy, ...mayDelegation.endReceipt),
  revokeDelegation: of(seenBy, ...mayDelegation.revokeDelegation),
  lookUpDelegation: open,
} as const satisfies AccessTable
