import type { Actor } from '@yigen/domain/members/actor.ts'
import { sessionAsker } from '#stations/lock-session.ts'

type Served = Parameters<typeof sessionAsker>[1]

/** Who holds the call to who did not come, or has made it, stands there as who is on duty. R3.4, R19.4 */
export function visitorAsker(
  actor: Actor,
  session: Served,
  { callHolderId, phonedById }: { callHolderId: string | null; phonedById: string | null },
  covered: ReadonlySet<string>,
) {
  const asker = sessionAsker(actor, session, covered)
  return { ...asker, onDuty: asker.onDuty || callHolderId === actor.memberId || phonedById === actor.memberId }
}
