import { type Refusal, refusal } from '#refusals/refusals.ts'
import { codeRefusals } from './codes.slice.ts'

/** How long a code signs in, in minutes. */
export const codeMinutes = 5
/** Between two codes to one phone, in seconds. */
export const secondsApart = 60
/** To one phone within any 60 minutes. */
export const codesAnHour = 5
/** After so many wrong ones the code is void. */
export const triesOfCode = 5

const compare = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other)

/** Those of the last 60 minutes, in their order: what counts against the next. */
export const askedWithinHour = (askedAt: readonly Temporal.Instant[], now: Temporal.Instant): Temporal.Instant[] =>
  askedAt.filter(at => compare(at.add({ minutes: 60 }), now) > 0).sort(compare)

/** Seconds until a phone may be sent another code, whole and rounded up; null: now. `askedAt`: when it was sent one, in any order. */
export function secondsToNextCode(askedAt: readonly Temporal.Instant[], now: Temporal.Instant): number | null {
  const counted = askedWithinHour(askedAt, now)
  const ends = [counted.at(-1)?.add({ seconds: secondsApart }), counted.at(-codesAnHour)?.add({ minutes: 60 })]
  const until = ends
    .flatMap(end => end ?? [])
    .sort(compare)
    .at(-1)
  const seconds = until ? Math.ceil(until.since(now).total('seconds')) : 0
  return seconds > 0 ? seconds : null
}

/** A code as it is kept: when it was sent, how many wrong ones were typed since, whether it signed somebody in. */
export type KeptCode = { sentAt: Temporal.Instant; tries: number; spent: boolean }

/** Whether it can still sign in, or be typed wrong. */
export const isLive = ({ sentAt, tries, spent }: KeptCode, now: Temporal.Instant): boolean =>
  !spent && tries < triesOfCode && compare(sentAt.add({ minutes: codeMinutes }), now) > 0

/** Why what was typed signs nobody in (401): no code, one that is over, or a wrong one, which is the last with `triesOfCode`. `kept` null: none was ever sent. */
export function whyNotCode(kept: KeptCode | null, right: boolean, now: Temporal.Instant): Refusal | null {
  const spent = refusal(codeRefusals.codeSpent, {}, { field: 'signInCode' })
  if (!kept || !isLive(kept, now)) return spent
  if (right) return null
  const left = triesOfCode - kept.tries - 1
  return left > 0 ? refusal(codeRefusals.codeWrong, { left }, { field: 'signInCode' }) : spent
}
