import { whyNotAccess } from '@yigen/domain/members/access.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { weeksAhead } from '@yigen/domain/stations/session-day.ts'
import type { Stations } from '@yigen/domain/stations/station.ts'
import { stationAccess } from '@yigen/domain/stations/station-access.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { readCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { coveredMinisters } from './covered-ministers.ts'
import { readSessions, readStations, toSession, toStation } from './station.queries.ts'

/** The stations of the district, those that are given up last; each with the session that comes next, and where somebody is missing. R19.1 */
export async function listStations(db: Kysely<DB>, actor: Actor, now: Temporal.Instant): Promise<z.output<typeof Stations>> {
  refuseIf(whyNotAccess(actor, stationAccess.listStations))
  const { districtId } = actor
  const stations = await readStations(db, sql`t.district_id = ${districtId}`)
  const until = now.add({ hours: 24 * 7 * weeksAhead })
  const planned = sql<boolean>`x.district_id = ${districtId} and x.state = 'planned' and x.ends_at > ${now} and x.starts_at < ${until}`
  const sessions = Map.groupBy(await readSessions(db, planned), ({ stationId }) => stationId)
  const calendar = await readCalendar(db, districtId, now)
  const covered = await coveredMinisters(db, actor, now)
  const rows = stations.map(station => {
    const theirs = sessions.get(station.id) ?? []
    const empty = theirs.filter(({ seats }) => seats.some(({ memberId }) => memberId === null)).length
    const next = theirs[0] ? toSession(theirs[0], calendar) : null
    return { ...toStation(station, actor, covered), next, empty, sessions: theirs.length }
  })
  return { rows, mayCreate: is(actor, 'minister') }
}
