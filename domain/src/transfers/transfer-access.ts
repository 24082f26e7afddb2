import { enterpriseSeenBy } from '#enterprises/enterprise-access.ts'
import { type AccessTable, byRole, of, type Way } from '#members/access.ts'
import { mayTransfer, proposesTransfer } from './transfer-steps.ts'

/** Of the office who sees the enterprise whole, on either side; in the receiving district who decides. R18.4 */
export const transferSeenBy = [
  { sees: 'whole', office: true },
  { receives: true, roles: ['minister', 'leader'] },
] as const satisfies readonly Way[]

export const transferAccess = {
  listTransfers: byRole('officer', 'minister', 'leader'),
  listTransferDistricts: byRole('minister', 'leader'),
  getTransfer: of(transferSeenBy),
  proposeTransfer: of(enterpriseSeenBy, ...proposesTransfer),
  acceptTransfer: of(transferSeenBy, ...mayTransfer.acceptTransfer),
  declineTransfer: of(transferSeenBy, ...mayTransfer.declineTransfer),
  withdrawTransfer: of(transferSeenBy, ...mayTransfer.withdrawTransfer),
} as const satisfies AccessTable
