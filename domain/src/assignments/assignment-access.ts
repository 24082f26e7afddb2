import { enterpriseSeenBy } from '#enterprises/enterprise-access.ts'
import { mayTakeEnterprise } from '#enterprises/enterprise-steps.ts'
import { type AccessTable, byRole, of, seenInside } from '#members/access.ts'
import { mayAppoint, mayOrder, mayRecordLeave, maySeeLeaves } from './assignment-steps.ts'

/** R3.1, R3.3, R3.6 */
export const assignmentAccess = {
  assignOfficer: of(enterpriseSeenBy, { relations: mayTakeEnterprise.assignOfficer }),
  assignEnterprises: byRole('minister', 'leader'),
  listOfficersNearby: byRole('minister', 'leader'),
  orderContact: of(enterpriseSeenBy, { roles: mayOrder }),
  recordFirstContacts: byRole('officer'),
  recordFirstContact: of(enterpriseSeenBy, { relations: mayTakeEnterprise.recordFirstContact }, { asked: true }),
  getAssignmentHistory: of(enterpriseSeenBy, { sees: 'whole' }),
  getDoor: byRole('contact'),
  appointDeputy: of(seenInside, ...mayAppoint),
  recordLeave: of(seenInside, ...mayRecordLeave),
  cancelLeave: of(seenInside, ...mayRecordLeave),
  listLeaves: of(seenInside, ...maySeeLeaves),
} as const satisfies AccessTable
