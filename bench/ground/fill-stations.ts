import { type Slot, slotsOf } from '@yigen/domain/stations/slots.ts'
import { renewCard } from '@yigen/server/bookings/renew-card.ts'
import { inTransaction } from '@yigen/server/database/in-transaction.ts'
import { createStation } from '@yigen/server/stations/create-station.ts'
import { runOnce } from '@yigen/testing/admin.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { aMinister } from './a-minister.ts'
import { benchNow, type District, districtId } from './district.ts'

const hours = { from: '14:00', until: '17:00', slotMinutes: 20, bookEvery: 2 }

/** A session with the card of its station and the times at each desk that can be booked. */
export type OpenSession = { id: string; token: string; slots: Slot[] }

/** So many stations of two desks, an officer at the first of each session; their sessions of eight weeks. */
export async function fillStations(district: District, count: number): Promise<OpenSession[]> {
  const minister = await aMinister(district)
  const tokens = new Map<string, string>()
  for (let n = 0; n < count; n += 1) {
    const station = { name: `驻点 ${n}`, place: '1 楼大堂', note: '', weekday: (n % 5) + 1, desks: 2, phase: null, ...hours }
    const { id } = await inTransaction(district.db, trx => createStation(trx, minister, station, benchNow))
    const card = await inTransaction(district.db, trx => renewCard(trx, minister, id, benchNow))
    tokens.set(id, card.token as string)
    const officer = await makeMember(district.db, benchNow, { name: `首席服务官 ${n}`, unitId: minister.unitId, roles: ['officer'] })
    await runOnce(
      district.ownerUrl,
      `insert into duty (district_id, id, session_id, desk, member_id, during, given_at)
       select district_id, gen_random_uuid(), id, 1, '${officer}', tstzrange(starts_at, ends_at), '${benchNow}' from station_session where station_id = '${id}'`,
    )
  }
  const rows = await district.db
    .selectFrom('station_session')
    .select(['id', 'station_id as stationId', 'starts_at as startsAt', 'ends_at as endsAt', 'desks'])
    .where('district_id', '=', districtId)
    .where('state', '=', 'planned')
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id, stationId, ...session }) => ({
    ...{ id, token: tokens.get(stationId) as string },
    slots: slotsOf({ ...session, ...hours }).filter(({ bookable }) => bookable),
  }))
}
