import { bookingRefusals } from '@yigen/domain/bookings/bookings.slice.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

export type Card = { districtId: string; stationId: string }
type Row = Card & { renewed: boolean; closed: boolean }

/** Of which station a card is. 404 of a token that never was, and once the station is closed; 409 of a card that was renewed. R19.3 */
export async function findCard(db: Kysely<DB>, token: string): Promise<Card> {
  const { rows } = await sql<Row>`
    select k.district_id as "districtId", k.station_id as "stationId", k.renewed_at is not null as renewed, t.closed_at is not null as closed
    from station_card k join station t on t.district_id = k.district_id and t.id = k.station_id where k.token = ${token}`.execute(db)
  const card = rows[0]
  if (!card || card.closed) throw new Refused(refusal(refusals.notFound))
  if (card.renewed) throw new Refused(refusal(bookingRefusals.cardRenewed))
  return card
}

/** The token that is on the desk now. */
export async function cardInUse(
  db: Kysely<DB>,
  { districtId, stationId }: Card,
): Promise<{ token: string; madeAt: Temporal.Instant } | null> {
  const row = await db
    .selectFrom('station_card')
    .select(['token', 'made_at as madeAt'])
    .where('district_id', '=', districtId)
    .where('station_id', '=', stationId)
    .where('renewed_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}
