import { dateIn, zone } from '@yigen/domain/calendar/zone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { emptyOutbox } from '@yigen/server/database/outbox.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { createEvent } from '@yigen/server/events/create-event.ts'
import { inviteToEvent } from '@yigen/server/events/invite-to-event.ts'
import { leaveEvent } from '@yigen/server/events/leave-event.ts'
import { signUp } from '@yigen/server/events/sign-up.ts'
import { sql, type Transaction } from 'kysely'
import { acting } from './acting.ts'
import type { LoadedEnterprise } from './load-enterprises.ts'
import { tellEventHeld } from './tell-event-held.ts'
import { type EventTold, toldEvents } from './told-events.ts'

/** Somebody who comes for an enterprise that is followed. */
export type DemoGuest = { actor: Actor; enterpriseId: string }
export type Telling = { trx: Transaction<DB>; cast: ReadonlyMap<string, Actor> }

/** Three events, by the product’s own steps: one that is over with what was asked there, one with more guests than seats, and one to come. R20.3 */
export async function loadEvents(telling: Telling, enterprises: readonly LoadedEnterprise[], now: Temporal.Instant): Promise<void> {
  const guests = await guestsOf(telling.trx, enterprises)
  for (const told of toldEvents) await tellEvent(telling, told, guests, now)
}

async function tellEvent({ trx, cast }: Telling, told: EventTold, guests: readonly DemoGuest[], now: Temporal.Instant): Promise<void> {
  const holder = cast.get(told.by)
  if (!holder) throw new RangeError(`nobody of the cast is ${told.by}`)
  const setUp = now.subtract({ hours: 24 * told.setUpDaysAgo })
  const startsAt = atHalfPastTwo(dateIn(now).add({ days: told.inDays }))
  const { title, kind, place, about, seats: seatCount, open } = told
  const said = { title, kind, place, about, seatCount, open, startsAt, endsAt: startsAt.add({ minutes: 150 }) }
  const { id } = await createEvent(trx, await acting(trx, holder, setUp), said, setUp)
  const invited = setUp.add({ hours: 1 })
  await inviteToEvent(trx, await acting(trx, holder, invited), id, { kind: 'target' }, invited)
  await emptyOutbox(trx)
  const come = guests.slice(0, told.guests)
  for (const [i, guest] of come.entries()) {
    const at = invited.add({ hours: 1, minutes: 20 * i })
    await signUp(trx, await acting(trx, guest.actor, at), id, guest, at)
    await emptyOutbox(trx)
  }
  const leaving = invited.add({ hours: 24 })
  for (const { actor } of come.slice(0, told.leave)) {
    await leaveEvent(trx, await acting(trx, actor, leaving), id, leaving)
    await emptyOutbox(trx)
  }
  if (told.inDays < 0) await tellEventHeld({ trx, cast }, told, { id, ...said, holder, come }, now)
}

const atHalfPastTwo = (day: Temporal.PlainDate): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from('14:30') }).toInstant()

/** One of each enterprise that an officer follows as a target; those of the first stories have their own day. */
async function guestsOf(trx: Transaction<DB>, enterprises: readonly LoadedEnterprise[]): Promise<DemoGuest[]> {
  const ids = enterprises.map(({ id }) => id)
  const { rows } = await sql<{ id: string }>`
    select e.id from enterprise e where e.id = any(${ids}::uuid[]) and e.kind = 'target' and e.state = 'following' and e.officer_id is not null`.execute(
    trx,
  )
  const followed = new Set(rows.map(({ id }) => id))
  return enterprises
    .slice(40)
    .flatMap(({ id: enterpriseId, contacts: [actor] }) => (actor && followed.has(enterpriseId) ? [{ actor, enterpriseId }] : []))
}
