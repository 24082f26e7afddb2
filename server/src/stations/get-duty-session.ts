import { isOfOffice } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { slotsOf } from '@yigen/domain/stations/slots.ts'
import type { DutySession } from '@yigen/domain/stations/station.ts'
import { offersOfSession, whyNotOfferSwap } from '@yigen/domain/stations/station-steps.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { readCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { nameOf } from '#people/names.ts'
import { coveredMinisters } from './covered-ministers.ts'
import { type HeldSession, readHeldSessions, sessionAsker } from './lock-session.ts'
import { readSessions, readStations, toSession, toStation } from './station.queries.ts'
import { concerns, readSwaps } from './swap.queries.ts'

type View = z.output<typeof DutySession>

/** How many of the next sessions a page shows. */
const shownNext = 6

/** A station on its day: who is there, its slots, what is offered to swap, and what the reader may do. R19.1, R19.2 */
export async function getDutySession(db: Kysely<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<View> {
  const { districtId } = actor
  const [held] = isOfOffice(actor) ? await readHeldSessions(db, sql`x.district_id = ${districtId} and x.id = ${id}`) : []
  if (!held) throw new Refused(refusal(refusals.notFound))
  const [station] = await readStations(db, sql`t.district_id = ${districtId} and t.id = ${held.stationId}`)
  if (!station) throw new Refused(refusal(refusals.notFound))
  const calendar = await readCalendar(db, districtId, now)
  const covered = await coveredMinisters(db, actor, now)
  const [session, ...coming] = await readSessions(
    db,
    sql`x.district_id = ${districtId} and x.station_id = ${held.stationId} and x.starts_at >= ${held.startsAt} and (x.id = ${id} or x.starts_at > ${held.startsAt})`,
    shownNext + 1,
  )
  if (!session) throw new Refused(refusal(refusals.notFound))
  const { slotMinutes, bookEvery, ...closing } = await readKept(db, districtId, id)
  const own = held.onDuty.find(({ memberId }) => memberId === actor.memberId)
  return {
    ...toSession(session, calendar),
    ...closing,
    station: toStation(station, actor, covered),
    slots: slotsOf({ ...held, slotMinutes, bookEvery }),
    swaps: await readSwaps(db, actor, sql`x.id = ${id} and ${concerns(actor)}`, now),
    coming: coming.map(one => toSession(one, calendar)),
    dutyId: own?.id ?? null,
    mayOffer: own !== undefined && (await mayOffer(db, actor, held, own.id, now)),
    may: offersOfSession(held, sessionAsker(actor, held, covered), now),
  }
}

type Kept = Pick<View, 'closedBy' | 'closedAt' | 'closedWords'> & { slotMinutes: number; bookEvery: number }

async function readKept(db: Kysely<DB>, districtId: string, id: string): Promise<Kept> {
  const { rows } = await sql<Kept>`
    select ${nameOf(sql`x.closed_by`)} as "closedBy", x.closed_at as "closedAt", x.closed_words as "closedWords", x.slot_minutes as "slotMinutes", x.book_every as "bookEvery"
    from station_session x where x.district_id = ${districtId} and x.id = ${id}`.execute(db)
  return rows[0] as Kept
}

async function mayOffer(db: Kysely<DB>, actor: Actor, held: HeldSession, dutyId: string, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql`
    select from duty_swap z where z.district_id = ${actor.districtId} and z.duty_id = ${dutyId} and z.state = 'open'`.execute(db)
  const duty = { startsAt: held.startsAt, planned: held.state === 'planned', offered: rows.length > 0 }
  return whyNotOfferSwap(duty, { own: true, language: actor.language }, now) === null
}
