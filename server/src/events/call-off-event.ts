import type { CallOffEvent, EventDone } from '@yigen/domain/events/event.ts'
import { whyNotEvent } from '@yigen/domain/events/event-steps.ts'
import { eventHistory, eventNotices } from '@yigen/domain/events/events.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { aboutEvent } from './about-event.ts'
import { peopleOf } from './come-or-wait.queries.ts'
import { lockEvent } from './lock-event.ts'
import { setEvent } from './set-event.ts'

/** It is not held: who signed up is told, and why. */
export async function callOffEvent(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { reason }: z.output<typeof CallOffEvent>,
  now: Temporal.Instant,
): Promise<z.output<typeof EventDone>> {
  const event = await lockEvent(trx, actor, id, 'alone')
  refuseIf(whyNotEvent('callOffEvent', event, event.asker, now))
  await setEvent(trx, event, { status: 'calledOff', called_off_by: actor.memberId, called_off_at: now, called_off_why: reason })
  const { title, startsAt } = event
  await record(trx, actor, eventHistory.calledOff, { ...aboutEvent(event), data: { title, reason } }, now)
  const data = { title, reason, startsAt: startsAt.toString() }
  await tell(trx, actor.districtId, eventNotices.calledOff, { ...aboutEvent(event), to: await peopleOf(trx, event), data }, now)
  return { id, at: now }
}
