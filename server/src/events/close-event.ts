import type { CloseEvent, EventDone } from '@yigen/domain/events/event.ts'
import { whyNotEvent } from '@yigen/domain/events/event-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { lockEvent } from './lock-event.ts'
import { markClosed } from './mark-closed.ts'

/** Nobody is checked in any more, and nothing asked. */
export async function closeEvent(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { offer }: z.output<typeof CloseEvent>,
  now: Temporal.Instant,
): Promise<z.output<typeof EventDone>> {
  const event = await lockEvent(trx, actor, id, 'alone')
  refuseIf(whyNotEvent('closeEvent', event, event.asker, now))
  await markClosed(trx, actor, event, { by: actor.memberId, offer }, now)
  return { id, at: now }
}
