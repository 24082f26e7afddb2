import type { StationCard } from '@yigen/domain/bookings/booking.ts'
import { cardHistory } from '@yigen/domain/bookings/bookings.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { lockStation } from '#stations/lock-station.ts'
import { makeToken } from './booking-secrets.ts'

/** The first code of a station, or another: cards that were printed before open a page that says so. R19.3 */
export async function renewCard(
  trx: Transaction<DB>,
  actor: Actor,
  stationId: string,
  now: Temporal.Instant,
): Promise<z.output<typeof StationCard>> {
  const { name } = await lockStation(trx, actor, stationId, now)
  const { districtId, memberId } = actor
  await trx
    .updateTable('station_card')
    .set({ renewed_at: now })
    .where('district_id', '=', districtId)
    .where('station_id', '=', stationId)
    .where('renewed_at', 'is', null)
    .execute()
  const token = makeToken()
  await trx
    .insertInto('station_card')
    .values({ district_id: districtId, token, station_id: stationId, made_by: memberId, made_at: now, renewed_at: null })
    .execute()
  await record(trx, actor, cardHistory.renewed, { subject: { kind: 'station', id: stationId }, data: { station: name } }, now)
  return { token, madeAt: now, mayRenew: true }
}
