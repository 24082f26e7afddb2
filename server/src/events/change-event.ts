import type { ChangeEvent, EventDone } from '@yigen/domain/events/event.ts'
import { whyNotEvent, whyNotEventAt, whyNotSeats } from '@yigen/domain/events/event-steps.ts'
import { eventHistory, eventNotices, eventRefusals } from '@yigen/domain/events/events.slice.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { aboutEvent } from './about-event.ts'
import { peopleOf } from './come-or-wait.queries.ts'
import { countSeats } from './count-seats.ts'
import { saidOf } from './create-event.ts'
import { fillSeats } from './fill-seats.ts'
import { lockEvent } from './lock-event.ts'
import { setEvent } from './set-event.ts'

/** Until it begins; who signed up hears of another time or place, and more seats are taken by who waits. R20.3 */
export async function changeEvent(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { seen, ...said }: z.output<typeof ChangeEvent>,
  now: Temporal.Instant,
): Promise<z.output<typeof EventDone>> {
  const before = await lockEvent(trx, actor, id, 'alone')
  refuseIf(whyNotEvent('changeEvent', before, before.asker, now))
  refuseIf(whyNotEventAt(said, now))
  if (before.version !== seen) throw new Refused(refusal(eventRefusals.eventMoved, {}, { changed: { version: before.version } }))
  refuseIf(whyNotSeats(said.seatCount, (await countSeats(trx, before)).seated))
  await setEvent(trx, before, { ...saidOf(said), version: seen + 1 })
  const { title, place, seatCount: seats, startsAt } = said
  const data = { title, place, seats, startsAt: momentBlank(startsAt, now) }
  await record(trx, actor, eventHistory.changed, { ...aboutEvent({ id }), data }, now)
  const isElsewhen = !startsAt.equals(before.startsAt) || !said.endsAt.equals(before.endsAt) || place !== before.place
  if (isElsewhen) {
    const told = { title, place, startsAt: startsAt.toString() }
    await tell(trx, actor.districtId, eventNotices.changed, { ...aboutEvent({ id }), to: await peopleOf(trx, before), data: told }, now)
  }
  await fillSeats(trx, { ...before, title, place, seats, startsAt }, now)
  return { id, at: now }
}
