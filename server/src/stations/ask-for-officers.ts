import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { staffedBy } from '@yigen/domain/stations/session-day.ts'
import { dutyNotices, stationClocks } from '@yigen/domain/stations/stations.slice.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import { readCalendar } from '#calendar/calendar.queries.ts'
import { startClock } from '#clocks/start-clock.ts'
import { untilDue } from '#clocks/until-due.ts'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { tell } from '#notices/tell.ts'
import { chainOf } from '#people/chain.queries.ts'
import { aboutSession, type HeldSession, holdSessions } from './lock-session.ts'
import { takeEach } from './take-each.ts'

type Empty = { districtId: string; id: string; startsAt: Temporal.Instant }

/** No working day lies further before the next. */
const furthestAhead = { hours: 24 * 15 }

/** Over `station_session x`: nobody is on duty there, and nobody is asked for. */
const isEmpty = sql`
  x.state = 'planned' and not exists (select from duty d where d.district_id = x.district_id and d.session_id = x.id and d.ended_at is null)
  and not exists (select from clock c where c.district_id = x.district_id and c.subject_id = x.id and c.kind = ${stationClocks.dutyStaffing.kind} and c.stopped_at is null)`

/** From 18:00 of the working day before, a session without anybody is the minister's to staff, by its start. Each once. Returns how many. R19.2 */
export async function askForOfficers(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  const { rows } = await sql<Empty>`
    select x.district_id as "districtId", x.id, x.starts_at as "startsAt" from station_session x
    where x.starts_at > ${asOf} and x.starts_at <= ${asOf.add(furthestAhead)} and ${isEmpty} order by x.starts_at, x.id`.execute(db)
  return takeEach(rows, empty => askFor(db, empty, asOf))
}

const askFor = (db: Kysely<DB>, { districtId, id, startsAt }: Empty, asOf: Temporal.Instant): Promise<number> =>
  inTransaction(db, async trx => {
    const by = staffedBy(await readCalendar(trx, districtId, asOf), dateIn(startsAt))
    if (Temporal.Instant.compare(by, asOf) > 0) return 0
    const [session] = await holdSessions(trx, districtId, [id])
    const { rows } = await sql`select from station_session x where x.district_id = ${districtId} and x.id = ${id} and ${isEmpty}`.execute(
      trx,
    )
    if (!session || rows.length === 0 || Temporal.Instant.compare(session.startsAt, asOf) <= 0) return 0
    await startStaffing(trx, session, asOf)
    return 1
  })

async function startStaffing(trx: Transaction<DB>, session: HeldSession, now: Temporal.Instant): Promise<void> {
  const { districtId, ministerId, stationName, startsAt } = session
  await startClock(trx, {
    ...{ districtId, kind: stationClocks.dutyStaffing, ...aboutSession(session), enterpriseId: null, requestId: null },
    ...{ startedAt: now, dueAt: startsAt, promise: untilDue(startsAt, now) },
    chain: await chainOf(trx, districtId, { officerId: ministerId, enterpriseId: null }, now),
    holder: { rule: 'named', memberId: ministerId },
  })
  const data = { station: stationName, startsAt: startsAt.toString() }
  await tell(trx, districtId, dutyNotices.unstaffed, { ...aboutSession(session), to: [ministerId], level: 'soon', data }, now)
}
