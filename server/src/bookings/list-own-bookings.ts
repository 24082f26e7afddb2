import type { OwnBookings } from '@yigen/domain/bookings/booking.ts'
import { type Actor, is, whyNotRole } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { ofContact, readOwnBookings } from './own-booking.queries.ts'
import { viewOwnBooking } from './view-own-booking.ts'

type View = z.output<typeof OwnBookings>

/** What a contact has booked and what is over of the last thirty days; and the stations where they can book. R19.3 */
export async function listOwnBookings(db: Kysely<DB>, actor: Actor, now: Temporal.Instant): Promise<View> {
  refuseIf(is(actor, 'contact') ? null : whyNotRole(actor, 'contact'))
  const since = now.subtract({ hours: 24 * 30 })
  const own = await readOwnBookings(db, sql`${ofContact(actor)} and b.ends_at > ${since}`)
  const rows: View['rows'] = []
  for (const booking of own) rows.push({ id: booking.id, ...(await viewOwnBooking(db, booking, now)) })
  const { rows: stations } = await sql<View['stations'][number]>`
    select k.token, t.name, t.place, t.weekday, t.time_from as "from", t.time_until as until from station t
    join station_card k on k.district_id = t.district_id and k.station_id = t.id and k.renewed_at is null
    where t.district_id = ${actor.districtId} and t.closed_at is null order by t.name, t.id`.execute(db)
  return { rows, stations }
}
