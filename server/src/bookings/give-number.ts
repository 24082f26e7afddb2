import type { GiveNumber, NumberGiven } from '@yigen/domain/bookings/booking.ts'
import { mayBookForVisitor } from '@yigen/domain/bookings/booking-rules.ts'
import { isOfOffice } from '@yigen/domain/members/access.ts'
import { type Actor, whyNotRole } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { holdSession } from './hold-session.ts'
import { queueUp } from './queue-up.ts'

/** A number for somebody who stands there. R19.3 */
export async function giveNumber(
  trx: Transaction<DB>,
  actor: Actor,
  sessionId: string,
  visitor: z.output<typeof GiveNumber>,
  now: Temporal.Instant,
): Promise<z.output<typeof NumberGiven>> {
  if (!isOfOffice(actor)) throw new Refused(refusal(refusals.notFound))
  const session = await holdSession(trx, actor.districtId, sessionId, 'alone')
  refuseIf(mayBookForVisitor(actor.roles) ? null : whyNotRole(actor, 'officer', 'minister', 'leader'))
  const given = await queueUp(trx, actor, session, { ...visitor, givenBy: actor.memberId, linkHash: null, block: null }, now)
  return { ...given, sessionId, at: now }
}
