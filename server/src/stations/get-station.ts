import { isOfOffice } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { fairWeeks } from '@yigen/domain/stations/roster.ts'
import { weeksAhead } from '@yigen/domain/stations/session-day.ts'
import type { Station } from '@yigen/domain/stations/station.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { readCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { coveredMinisters } from './covered-ministers.ts'
import { readSessions, readStations, toSession, toStation } from './station.queries.ts'

/** A station with its sessions of the eight weeks before and the eight that come. R19.1 */
export async function getStation(db: Kysely<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<z.output<typeof Station>> {
  const { districtId } = actor
  const [station] = isOfOffice(actor) ? await readStations(db, sql`t.district_id = ${districtId} and t.id = ${id}`) : []
  if (!station) throw new Refused(refusal(refusals.notFound))
  const week = 24 * 7
  const near = sql<boolean>`x.district_id = ${districtId} and x.station_id = ${id}
    and x.starts_at >= ${now.subtract({ hours: week * fairWeeks })} and x.starts_at < ${now.add({ hours: week * (weeksAhead + 1) })}`
  const calendar = await readCalendar(db, districtId, now)
  const sessions = (await readSessions(db, near)).map(session => toSession(session, calendar))
  return { ...toStation(station, actor, await coveredMinisters(db, actor, now)), sessions }
}
