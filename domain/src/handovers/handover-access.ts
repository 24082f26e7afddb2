import { type AccessTable, of, seenInside, theOffice, type Way } from '#members/access.ts'
import { mayHandover, mayPropose } from './handover-steps.ts'

/** Who has a part in it: the former officer and their minister, the receiver and theirs, who proposed it; and every leader. R3.7 */
export const handoverSeenBy = [
  { self: true },
  { ofTeam: true },
  { asked: true },
  { made: true },
  { roles: ['leader'] },
] as const satisfies readonly Way[]

/** R3.5, R3.7–R3.9 */
export const handoverAccess = {
  proposeHandover: of(seenInside, ...mayPropose),
  listHandovers: theOffice,
  getHandover: of(handoverSeenBy),
  agreeHandover: of(handoverSeenBy, ...mayHandover.agree),
  acceptHandover: of(handoverSeenBy, ...mayHandover.accept),
  declineHandover: of(handoverSeenBy, ...mayHandover.decline),
  withdrawHandover: of(handoverSeenBy, ...mayHandover.withdraw),
  enforceHandover: of(handoverSeenBy, ...mayHandover.enforce),
  noteHandover: of(handoverSeenBy, ...mayHandover.note),
} as const satisfies AccessTable
