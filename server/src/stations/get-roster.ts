import { dateIn, startOfDay } from '@yigen/domain/calendar/zone.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { weekOf } from '@yigen/domain/stations/roster-facts.ts'
import type { AskRoster, Roster } from '@yigen/domain/stations/roster-view.ts'
import { weeksAhead } from '@yigen/domain/stations/session-day.ts'
import { stationAccess } from '@yigen/domain/stations/station-access.ts'
import { whyNotHold } from '@yigen/domain/stations/station-steps.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { readCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { coveredMinisters } from './covered-ministers.ts'
import { findMinister, readOfficers } from './roster.queries.ts'
import { readSessions, readStations, toSession, toStation } from './station.queries.ts'
import { askerOf } from './station-asker.ts'
import { concerns, readSwaps } from './swap.queries.ts'

/** Eight weeks of the stations of one minister: who is where, and what makes a roster fair. When others are on leave, what they wish, and what others offer to swap, is for who makes it. R19.2, R3.3 */
export async function getRoster(
  db: Kysely<DB>,
  actor: Actor,
  { from, ministerId }: z.output<typeof AskRoster>,
  now: Temporal.Instant,
): Promise<z.output<typeof Roster>> {
  refuseIf(whyNotAccess(actor, stationAccess.getRoster))
  const minister = await findMinister(db, actor, ministerId)
  if (!minister && ministerId) throw new Refused(refusal(refusals.notFound))
  const { districtId } = actor
  const first = Temporal.PlainDate.from(weekOf(from ?? dateIn(now).toString()))
  const end = first.add({ weeks: weeksAhead })
  const shown = { from: first.toString(), until: end.subtract({ days: 1 }).toString() }
  if (!minister) return { ...noRoster, ...shown }
  const weeks = { from: startOfDay(first), until: startOfDay(end) }
  const stations = await readStations(
    db,
    sql`t.district_id = ${districtId} and t.minister_id = ${minister.id} and (t.closed_at is null or t.closed_at > ${weeks.from})`,
  )
  const ids = stations.map(({ id }) => id)
  const held = sql<boolean>`x.district_id = ${districtId} and x.station_id = any(${ids}::uuid[]) and x.starts_at >= ${weeks.from} and x.starts_at < ${weeks.until}`
  const covered = await coveredMinisters(db, actor, now)
  const mayPublish = whyNotHold(askerOf(actor, { ministerId: minister.id }, covered)) === null
  const calendar = await readCalendar(db, districtId, now)
  const officers = await readOfficers(db, { districtId, ministerId: minister.id }, weeks)
  return {
    ...{ ministerId: minister.id, ministerName: minister.name, ...shown },
    stations: stations.map(station => toStation(station, actor, covered)),
    sessions: (await readSessions(db, held)).map(session => toSession(session, calendar)),
    officers: mayPublish ? officers : officers.map(officer => withoutTheirs(officer, actor)),
    swaps: await readSwaps(db, actor, sql`t.minister_id = ${minister.id} and (${mayPublish} or ${concerns(actor)})`, now),
    ...{ mayPublish, mayWish: officers.some(({ memberId }) => memberId === actor.memberId) },
  }
}

type OfficerOfRoster = z.output<typeof Roster>['officers'][number]

/** Their own alone are left. */
const withoutTheirs = (officer: OfficerOfRoster, { memberId }: Actor): OfficerOfRoster =>
  officer.memberId === memberId ? officer : { ...officer, leaves: [], wishes: [] }

/** A district without a minister has no stations yet. */
const noRoster = {
  ...{ ministerId: null, ministerName: '', stations: [], sessions: [], officers: [], swaps: [] },
  ...{ mayPublish: false, mayWish: false },
}
