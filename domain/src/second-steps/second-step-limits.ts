import { failuresBeforeLock } from '#members/password.ts'

/** How long what was offered to set up, or asked of a passkey, can be answered, in minutes. */
export const offerMinutes = 15
export const challengeMinutes = 5
export const recoveryCodesMade = 10
export const mostPasskeys = 10

/** What of its own an account has, and whether one of its roles must. */
export type SecondSteps = { totp: boolean; passkeys: number; required: boolean }

/** Whether one that is removed would be the last of somebody who must have one. */
export const isLastNeeded = ({ totp, passkeys, required }: SecondSteps): boolean => required && passkeys + (totp ? 1 : 0) <= 1

/** Whether what was made then still counts: not any more when `minutes` have passed. */
export const isFresh = (made: Temporal.Instant, minutes: number, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(made.add({ minutes }), now) > 0

/** How many tries are left after so many wrong ones in a row: as many as of a password. 0: it is locked. */
export const triesLeft = (failures: number): number => Math.max(0, failuresBeforeLock - failures)
