import type { Sentence } from '#wire/language.ts'

/**
 * How a claim stands: waits for the second person; sent back to who recorded it; verified; another claim names it.
 * Only what is verified counts, until the correction of it is verified in turn. R16.2, R16.3
 */
export const claimStates = ['waiting', 'returned', 'verified', 'corrected'] as const
export type ClaimState = (typeof claimStates)[number]

export const claimStateWords: Record<ClaimState, Sentence> = {
  waiting: { zh: '待核实', en: 'waits to be verified' },
  returned: { zh: '已退回', en: 'returned' },
  verified: { zh: '已核实', en: 'verified' },
  corrected: { zh: '已更正', en: 'corrected' },
}

/** What the enterprise says of it. Silence never confirms; a later confirmation counts. R16.2 */
export const claimAnswers = ['none', 'confirmed', 'disputed'] as const
export type ClaimAnswer = (typeof claimAnswers)[number]

export const claimAnswerWords: Record<ClaimAnswer, Sentence> = {
  none: { zh: '企业未确认', en: 'not confirmed' },
  confirmed: { zh: '企业已确认', en: 'confirmed' },
  disputed: { zh: '企业有异议', en: 'disputed' },
}

/** The instants of what became of a claim. */
export type ClaimTimes = {
  readonly verifiedAt: Temporal.Instant | null
  readonly returnedAt: Temporal.Instant | null
  readonly correctedAt: Temporal.Instant | null
  readonly replacedAt: Temporal.Instant | null
  readonly confirmedAt: Temporal.Instant | null
  readonly disputedAt: Temporal.Instant | null
}

const by = (at: Temporal.Instant | null, known: Temporal.Instant): boolean => at !== null && Temporal.Instant.compare(at, known) <= 0

/** How it stood as known then. R16.3 */
export function claimStateAt(times: ClaimTimes, known: Temporal.Instant): ClaimState {
  if (by(times.correctedAt, known)) return 'corrected'
  if (by(times.returnedAt, known)) return 'returned'
  return by(times.verifiedAt, known) ? 'verified' : 'waiting'
}

/** Whether figures counted it as known then. R16.2, R16.3 */
export const countedAt = ({ verifiedAt, replacedAt }: Pick<ClaimTimes, 'verifiedAt' | 'replacedAt'>, known: Temporal.Instant): boolean =>
  by(verifiedAt, known) && !by(replacedAt, known)

/** What the enterprise had said of it by then. */
export function claimAnswerAt(
  { confirmedAt, disputedAt }: Pick<ClaimTimes, 'confirmedAt' | 'disputedAt'>,
  known: Temporal.Instant,
): ClaimAnswer {
  if (by(confirmedAt, known)) return 'confirmed'
  return by(disputedAt, known) ? 'disputed' : 'none'
}
