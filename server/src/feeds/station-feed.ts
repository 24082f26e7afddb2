import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { lockStation } from '#stations/lock-station.ts'

/** The calendar of a station, which the step holds: 404, 403 and 409 as of everything that its minister changes. R19.1 */
export async function lockStationFeed(trx: Transaction<DB>, actor: Actor, stationId: string, now: Temporal.Instant) {
  const { name } = await lockStation(trx, actor, stationId, now)
  const { districtId, memberId } = actor
  return { districtId, memberId, stationId, of: ofStation(name) }
}

/** Whose calendar it is, as the record says it. */
export const ofStation = (name: string) => ({ zh: `“${name}”的`, en: `“${name}”` })
