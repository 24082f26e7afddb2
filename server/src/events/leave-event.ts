import type { EventDone } from '@yigen/domain/events/event.ts'
import { whyNotEvent } from '@yigen/domain/events/event-steps.ts'
import { eventHistory } from '@yigen/domain/events/events.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { hint } from '#notices/hint.ts'
import { aboutEvent } from './about-event.ts'
import { fillSeats } from './fill-seats.ts'
import { lockEvent } from './lock-event.ts'
import { setSignUp } from './set-sign-up.ts'

/** Who leaves gives up their seat, also once they were checked in, and who waits longest has it in the same transaction. R20.3 */
export async function leaveEvent(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof EventDone>> {
  const event = await lockEvent(trx, actor, id, 'alone')
  refuseIf(whyNotEvent('leaveEvent', event, event.asker, now))
  const { own, districtId, title, holderId } = event
  if (!own) throw new Refused(refusal(refusals.notFound))
  const gone = { state: 'left', left_at: now, checked_in_by: null, checked_in_at: null } as const
  await setSignUp(trx, { districtId, id: own.id, state: own.state }, gone)
  await record(trx, actor, eventHistory.left, { ...aboutEvent(event, own.enterpriseId), data: { title } }, now)
  await fillSeats(trx, event, now)
  await hint(trx, [holderId], [{ kind: 'event', id }])
  return { id, at: now }
}
