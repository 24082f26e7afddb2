import { enterpriseSeenBy } from '#enterprises/enterprise-access.ts'
import { type AccessTable, everyone, of } from '#members/access.ts'
import { mayOnVisit, mayPlanVisit, mayRecordVisit } from './visit-steps.ts'

/** A visit is there for whoever sees its enterprise's line: another bureau must learn of it to go along. R20.1 */
export const visitAccess = {
  planVisit: of(enterpriseSeenBy, ...mayPlanVisit),
  recordVisit: of(enterpriseSeenBy, ...mayRecordVisit),
  listVisits: everyone,
  getVisit: of(enterpriseSeenBy),
  joinVisit: of(enterpriseSeenBy, ...mayOnVisit.joinVisit),
  consentToVisit: of(enterpriseSeenBy, ...mayOnVisit.consentToVisit),
  callOffVisit: of(enterpriseSeenBy, ...mayOnVisit.callOffVisit),
  attachVisitFile: of(enterpriseSeenBy, ...mayOnVisit.attachVisitFile),
  getVisitFile: of([{ sees: 'whole', office: true }, { made: true }]),
} as const satisfies AccessTable
