import { enterpriseSeenBy } from '#enterprises/enterprise-access.ts'
import { type AccessTable, of } from '#members/access.ts'

/** R11.2 */
export const dossierAccess = {
  getEnterprise: of(enterpriseSeenBy),
} as const satisfies AccessTable
