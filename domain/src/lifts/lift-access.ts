import { type AccessTable, of, seenWhole, theOffice, type Way } from '#members/access.ts'
import { mayLift, proposesLift } from './lift-steps.ts'

/** Who sees the matter whole, of the office (R11.3); of an item, who sees its meeting, with whom it lies, and who lent it up (`asked`); and at the level that was asked, who reads what was lent up to it. R11.2, R17.5, R18.2 */
export const liftSeenBy = [{ sees: 'whole', office: true }, { asked: true }, { sees: 'line', lent: true }] as const satisfies readonly Way[]

export const liftAccess = {
  proposeLiftOfProject: of(seenWhole, ...proposesLift),
  listLifts: theOffice,
  getLift: of(liftSeenBy),
  liftQuestion: of(liftSeenBy, ...mayLift.liftQuestion),
  sendBackLift: of(liftSeenBy, ...mayLift.sendBackLift),
  acceptLift: of(liftSeenBy, ...mayLift.acceptLift),
  returnLift: of(liftSeenBy, ...mayLift.returnLift),
  answerLift: of(liftSeenBy, ...mayLift.answerLift),
  liftFurther: of(liftSeenBy, ...mayLift.liftFurther),
  withdrawLift: of(liftSeenBy, ...mayLift.withdrawLift),
} as const satisfies AccessTable
