import { type AccessTable, of } from '#members/access.ts'
import { projectSeenBy } from '#projects/project-access.ts'
import { mayLead } from './leadership-steps.ts'

/** R14.2, R14.4 */
export const leadershipAccess = {
  makeKeyProject: of(projectSeenBy, ...mayLead.makeKeyProject),
  proposeEndOfKey: of(projectSeenBy, ...mayLead.proposeEndOfKey),
  consentToEndOfKey: of(projectSeenBy, ...mayLead.consentToEndOfKey),
  refuseEndOfKey: of(projectSeenBy, ...mayLead.refuseEndOfKey),
  proposeLeader: of(projectSeenBy, ...mayLead.proposeLeader),
  acceptLeadership: of(projectSeenBy, ...mayLead.acceptLeadership),
  declineLeadership: of(projectSeenBy, ...mayLead.declineLeadership),
  enforceLeader: of(projectSeenBy, ...mayLead.enforceLeader),
} as const satisfies AccessTable
