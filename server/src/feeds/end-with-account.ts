import { feedHistory, feedNotices } from '@yigen/domain/feeds/feeds.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { clockwork, happening, recordAll } from '#history/record.ts'
import { news, tellAll } from '#notices/tell.ts'
import type { Passing, PeopleChanged } from '#slice/follows.ts'
import { isThere } from './feed.queries.ts'
import { ofStation } from './station-feed.ts'

/** `ministerId`: who hears of it; nobody once the station is closed. */
type Ended = { id: string; maker: string; ministerId: string | null } & ({ stationId: string; station: string } | { stationId: null })

/** Whose account is barred or ended made addresses that are void with it, and stay so when it opens again. The minister of a station hears that its calendars stand still. */
export async function endWithAccount(
  trx: Transaction<DB>,
  { districtId, memberIds }: PeopleChanged,
  now: Temporal.Instant,
): Promise<Passing[]> {
  const ended = await voidAll(trx, districtId, memberIds, now)
  const rows = ended.map(({ id, maker, ...of }) => {
    const whose = of.stationId === null ? { zh: `${maker}的`, en: maker } : ofStation(of.station)
    return happening(feedHistory.ended, { subject: { kind: 'feed', id }, data: { of: whose } })
  })
  await recordAll(trx, clockwork(districtId), rows, now)
  const told = ended.flatMap(({ maker, ministerId, ...of }) => {
    if (of.stationId === null) return []
    const about = { subject: { kind: 'station', id: of.stationId } as const, data: { who: maker, station: of.station } }
    return [news(feedNotices.ended, { ...about, to: [ministerId] })]
  })
  await tellAll(trx, districtId, told, now)
  return []
}

async function voidAll(trx: Transaction<DB>, districtId: string, memberIds: readonly string[], now: Temporal.Instant): Promise<Ended[]> {
  const { rows } = await sql<Ended>`
    with ended as (
      update feed f set ended_at = ${now} from member m
      where f.district_id = ${districtId} and f.made_by = any(${[...memberIds]}::uuid[]) and f.ended_at is null and m.id = f.made_by and not ${isThere}
      returning f.id, f.station_id, m.name)
    select n.id, n.name as maker, t.id as "stationId", t.name as station, case when t.closed_at is null then t.minister_id end as "ministerId"
    from ended n left join station t on t.district_id = ${districtId} and t.id = n.station_id`.execute(trx)
  return rows
}
