import { memberRefusals } from '@yigen/domain/members/members.slice.ts'
import { type Refusal, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { isPassword } from './password-hash.ts'

type Held = { passwordHash: string | null; changeLockedUntil: Temporal.Instant | null }

/** Whoever sits at a device where somebody is signed in is not that person: what would lock them out asks for the password anew. Five wrong ones and it waits (`countWrongCurrent`). */
export async function whyNotCurrent(
  { passwordHash, changeLockedUntil }: Held,
  current: string,
  now: Temporal.Instant,
): Promise<Refusal | null> {
  if (changeLockedUntil && Temporal.Instant.compare(changeLockedUntil, now) > 0)
    return refusal(refusals.tooMany, { seconds: Math.ceil(changeLockedUntil.since(now).total('seconds')) })
  if (await isPassword(current, passwordHash)) return null
  return refusal(memberRefusals.wrongPassword, {}, { field: 'current' })
}
