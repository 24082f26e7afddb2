import { enterpriseSeenBy } from '#enterprises/enterprise-access.ts'
import { type AccessTable, byRole, byRoleAt, everyone, of, seenWhole, type Way } from '#members/access.ts'
import { issuesSiteOpinion, keepsPremises, seesPremises } from './premises-steps.ts'

const seenBy = seesPremises satisfies readonly Way[]

/** A village association’s people are clerks of their unit, or head it. R1.7 */
const recording = byRoleAt(['street', 'village'], 'clerk', 'head')

/** Streets and village associations keep what is to let on their ground, officers and superiors of the district read it all; to the enterprise goes the opinion alone. R20.4, R18.3 */
export const premisesAccess = {
  recordPremises: recording,
  premisesTemplate: recording,
  checkPremises: recording,
  importPremises: recording,
  listPremises: byRole('clerk', 'head', 'officer', 'minister', 'leader'),
  getPremises: of(seenBy),
  changePremises: of(seenBy, ...keepsPremises.changePremises),
  confirmPremises: of(seenBy, ...keepsPremises.confirmPremises),
  takeOffPremises: of(seenBy, ...keepsPremises.takeOffPremises),
  issueSiteOpinion: of(enterpriseSeenBy, ...issuesSiteOpinion),
  listSiteOpinions: everyone,
  getSiteOpinion: of(seenWhole),
  getSiteLetter: of(seenWhole),
} as const satisfies AccessTable
