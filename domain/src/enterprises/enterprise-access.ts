import { type AccessTable, byRole, everyone, of, type Way, whyNotAccess } from '#members/access.ts'
import type { Actor } from '#members/actor.ts'
import type { Refusal } from '#refusals/refusals.ts'
import { mayReveal, mayTakeEnterprise, phoneOpenFor } from './enterprise-steps.ts'

/** By its line of the register. R11.2 */
export const enterpriseSeenBy = [{ sees: 'line' }] as const satisfies readonly Way[]

/** R2.1, R2.3, R11.4 */
export const enterpriseAccess = {
  findPeople: byRole('officer', 'minister', 'leader', 'head', 'clerk'),
  listEnterprises: everyone,
  addEnterprise: byRole('minister', 'officer', 'leader'),
  addCreditCode: of(enterpriseSeenBy, { relations: mayTakeEnterprise.addCreditCode }),
  changeEnterprise: of(enterpriseSeenBy, { relations: mayTakeEnterprise.changeEnterprise }),
  closeEnterprise: of(enterpriseSeenBy, { relations: mayTakeEnterprise.closeEnterprise }),
  takeBackEnterprise: of(enterpriseSeenBy, { relations: mayTakeEnterprise.takeBackEnterprise }),
  recordFact: of(enterpriseSeenBy, { relations: mayTakeEnterprise.recordFact }),
  addContact: of(enterpriseSeenBy, { relations: mayTakeEnterprise.addContact }),
  inviteContact: of(enterpriseSeenBy, { relations: mayTakeEnterprise.inviteContact }),
  changeContact: of(enterpriseSeenBy, { relations: mayTakeEnterprise.changeContact }),
  revealPhone: of(enterpriseSeenBy, { relations: phoneOpenFor }, { roles: mayReveal, sees: 'whole' }),
} as const satisfies AccessTable

/** Who adds an enterprise by hand, perhaps still in formation. R2.1 */
export const whyNotAdd = (actor: Pick<Actor, 'roles' | 'language'>): Refusal | null => whyNotAccess(actor, enterpriseAccess.addEnterprise)
