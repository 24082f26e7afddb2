import { bookingRefusals } from '@yigen/domain/bookings/bookings.slice.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { WayOfCodes } from '#codes/way-of-codes.ts'
import type { DB } from '#database/schema.ts'

/** `demonstration`: of a district whose phones are invented. */
export type Card = { districtId: string; stationId: string; demonstration: boolean }
/** A card as it was found, if it was. */
export type FoundCard = Card & { renewed: boolean; closed: boolean }

/** Over `station_card k`, its `station t` and its `district d`: `fromCard`. */
export const cardColumns = sql<FoundCard>`k.district_id as "districtId", k.station_id as "stationId", k.renewed_at is not null as renewed,
  t.closed_at is not null as closed, d.demonstration`

export const fromCard = (token: string): RawBuilder<unknown> => sql`
  from station_card k join station t on t.district_id = k.district_id and t.id = k.station_id join district d on d.id = k.district_id where k.token = ${token}`

/** Of which station a card is. 404 of a token that never was, and once the station is closed; 409 of a card that was renewed. R19.3 */
export async function findCard(db: Kysely<DB>, token: string): Promise<Card> {
  const { rows } = await sql<FoundCard>`select ${cardColumns} ${fromCard(token)}`.execute(db)
  return inUse(rows[0])
}

export function inUse<Found extends FoundCard>(card: Found | undefined): Found {
  if (!card || card.closed) throw new Refused(refusal(refusals.notFound))
  if (card.renewed) throw new Refused(refusal(bookingRefusals.cardRenewed))
  return card
}

/** A code is shown on the page of the demonstration alone, though a real district is served beside it. */
export const offeredBy = ({ demonstration }: Card, way: WayOfCodes | null): WayOfCodes | null =>
  way === 'onThePage' && !demonstration ? null : way

/** The token that is on the desk now. */
export async function cardInUse(
  db: Kysely<DB>,
  { districtId, stationId }: Pick<Card, 'districtId' | 'stationId'>,
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
