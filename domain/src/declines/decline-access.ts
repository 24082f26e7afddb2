import { type AccessTable, byRole, of, seenWhole, type Way } from '#members/access.ts'
import { superiors, superiorsOfAppeal } from './decline-steps.ts'

/** A proposal is internal: to the enterprise there is none before it has read the words. R11.3 */
export const declineSeenBy = [
  { sees: 'whole', office: true },
  { sees: 'whole', read: true },
] as const satisfies readonly Way[]

/** R5 */
export const declineAccess = {
  releaseDecline: of(declineSeenBy, ...superiors),
  returnDecline: of(declineSeenBy, ...superiors),
  takeBackDecline: of(declineSeenBy, { made: true }),
  decideAppeal: of(seenWhole, ...superiorsOfAppeal),
  listDeclines: byRole('officer', 'minister', 'head', 'leader'),
} as const satisfies AccessTable
