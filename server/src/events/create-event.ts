import { randomUUIDv7 } from 'node:crypto'
import type { CreateEvent, EventDone } from '@yigen/domain/events/event.ts'
import { eventAccess } from '@yigen/domain/events/event-access.ts'
import { whyNotEventAt } from '@yigen/domain/events/event-steps.ts'
import { eventHistory } from '@yigen/domain/events/events.slice.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { aboutEvent } from './about-event.ts'

/** Somebody of the office holds an event, with seats for so many. R20.3 */
export async function createEvent(
  trx: Transaction<DB>,
  actor: Actor,
  said: z.output<typeof CreateEvent>,
  now: Temporal.Instant,
): Promise<z.output<typeof EventDone>> {
  refuseIf(whyNotAccess(actor, eventAccess.createEvent))
  refuseIf(whyNotEventAt(said, now))
  const { districtId, memberId, unitId } = actor
  const id = randomUUIDv7()
  await trx
    .insertInto('event')
    .values({
      ...{ district_id: districtId, id, holder_id: memberId, unit_id: unitId, status: 'planned', version: 1, created_at: now },
      ...{ closed_by: null, closed_at: null, called_off_by: null, called_off_at: null, reported_at: null, ...saidOf(said) },
    })
    .execute()
  const data = { title: said.title, startsAt: momentBlank(said.startsAt, now), seats: said.seatCount }
  await record(trx, actor, eventHistory.created, { ...aboutEvent({ id }), data }, now)
  return { id, at: now }
}

/** What is said of an event, as its row keeps it. */
export const saidOf = ({ title, kind, startsAt, endsAt, place, about, seatCount, open }: z.output<typeof CreateEvent>) => ({
  ...{ title, kind, starts_at: startsAt, ends_at: endsAt, place, about, seats: seatCount, open },
})
