import { bookingRefusals } from '@yigen/domain/bookings/bookings.slice.ts'
import { isOfOffice } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { stationRefusals } from '@yigen/domain/stations/stations.slice.ts'
import { sql } from 'kysely'
import type { Context } from '#context.ts'
import { readStations } from '#stations/station.queries.ts'
import { cardInUse } from './card.queries.ts'

/** What stands on whatever is put up at a station. */
export type CardFacts = {
  district: string
  name: string
  place: string
  note: string
  weekday: number
  from: string
  until: string
  slotMinutes: number
  /** what the code holds, and since when */
  link: string
  since: Temporal.Instant
  /** where the enterprise asks at any hour, as people write it */
  door: string
}

/** To the office alone; 409 of a station that is closed, or that has no code yet: nothing is printed that opens nothing. R19.3 */
export async function readCardFacts({ db, env }: Pick<Context, 'db' | 'env'>, actor: Actor, stationId: string): Promise<CardFacts> {
  const { districtId } = actor
  const [station] = isOfOffice(actor) ? await readStations(db, sql`t.district_id = ${districtId} and t.id = ${stationId}`) : []
  if (!station) throw new Refused(refusal(refusals.notFound))
  if (station.closedAt) throw new Refused(refusal(stationRefusals.stationClosed))
  const card = await cardInUse(db, { districtId, stationId })
  if (!card) throw new Refused(refusal(bookingRefusals.cardMissing))
  const { name, place, note, weekday, from, until, slotMinutes } = station
  const district = await db.selectFrom('district').select('name').where('id', '=', districtId).executeTakeFirstOrThrow()
  return {
    ...{ district: district.name, name, place, note, weekday, from, until, slotMinutes },
    ...{ link: new URL(`/door/station/${card.token}`, env.publicUrl).href, since: card.madeAt },
    door: `${new URL(env.publicUrl).host}/door`,
  }
}
