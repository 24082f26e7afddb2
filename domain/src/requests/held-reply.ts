import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import { requestRefusals } from './requests.slice.ts'

/** A reply that can be undone is held back so long. R4.12 */
export const undoSeconds = 10

/** Until when a reply sent now reaches nobody and can be undone. */
export const undoableUntil = (sentAt: Temporal.Instant): Temporal.Instant => sentAt.add({ seconds: undoSeconds })

/** `last`: nothing was written or done in the matter since. */
export type HeldReply = { sentBy: string; until: Temporal.Instant; undone: boolean; last: boolean }

/** R4.12: by who sent it, within the seconds, once, and only while nothing came after it. */
export function whyNotUndoReply({ sentBy, until, undone, last }: HeldReply, sentIt: boolean, now: Temporal.Instant): Refusal | null {
  if (!sentIt) return refusal(refusals.mayNot, { who: sentBy })
  if (undone) return refusal(requestRefusals.replyUndone)
  if (Temporal.Instant.compare(now, until) >= 0) return refusal(requestRefusals.undoTooLate)
  return last ? null : refusal(requestRefusals.undoOverrun)
}
