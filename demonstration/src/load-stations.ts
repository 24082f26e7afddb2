import { at, dateIn } from '@yigen/domain/calendar/zone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { CreateStation } from '@yigen/domain/stations/station.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { seatsOf } from '@yigen/server/stations/assign-duty.ts'
import { closeDutySession } from '@yigen/server/stations/close-duty-session.ts'
import { createStation } from '@yigen/server/stations/create-station.ts'
import { readHeldSessions } from '@yigen/server/stations/lock-session.ts'
import { makeSessionsOf } from '@yigen/server/stations/make-sessions.ts'
import { offerSwap } from '@yigen/server/stations/offer-swap.ts'
import { planOf } from '@yigen/server/stations/planned-times.ts'
import { proposeRoster } from '@yigen/server/stations/propose-roster.ts'
import { publishRoster } from '@yigen/server/stations/publish-roster.ts'
import { type PatternOfStation, patternColumns } from '@yigen/server/stations/station.queries.ts'
import { wishDuty } from '@yigen/server/stations/wish-duty.ts'
import { sql, type Transaction } from 'kysely'
import { acting } from './acting.ts'
import { loadBookings } from './load-bookings.ts'

type Cast = ReadonlyMap<string, Actor>

const stations = [
  {
    ...{ name: '万胜广场', place: '新港东路 1238 号 1 楼大堂东侧', note: '能停车；无障碍坡道在北门', weekday: 3 },
    ...{ from: '14:00', until: '17:00', desks: 2, phase: 'grow' },
  },
  { name: '天幕塔', place: '3 楼共享厅', weekday: 5, from: '14:00', until: '17:00', desks: 2 },
  { name: '环球贸易中心', place: '28 层会客区', weekday: 2, from: '09:30', until: '11:30' },
]

/** Three stations of the minister’s team, set up nine weeks ago: the past is staffed and closed, eight weeks to come are on the roster but for one seat, one duty waits to be swapped, and some have booked. R19 */
export async function loadStations(trx: Transaction<DB>, cast: Cast, now: Temporal.Instant): Promise<void> {
  const minister = cast.get('minister01')
  if (!minister) throw new RangeError('the minister of the stations is missing')
  const began = at(dateIn(now).subtract({ weeks: 9 }), '09:30')
  for (const station of stations) await createStation(trx, minister, CreateStation.parse(station), began)
  const yesterday = now.subtract({ hours: 26 })
  for (const moment of [began.add({ minutes: 40 }), now.subtract({ hours: 24 * 28 }), yesterday]) {
    for (const station of await patterns(trx, minister)) await makeSessionsOf(trx, station, await planOf(trx, station, moment), moment)
    await staff(trx, minister, moment, moment === yesterday ? 1 : 0)
  }
  await closePast(trx, cast, now)
  await offerOne(trx, cast, now.subtract({ hours: 3 }))
  await wishFor(trx, cast, now.subtract({ hours: 2 }))
  await loadBookings(trx, minister, now)
}

async function patterns(trx: Transaction<DB>, { districtId }: Actor): Promise<PatternOfStation[]> {
  const { rows } = await sql<PatternOfStation>`select ${patternColumns} from station t where t.district_id = ${districtId}`.execute(trx)
  return rows
}

/** As it is proposed, published; the last of so many seats are left empty. */
async function staff(trx: Transaction<DB>, actor: Actor, moment: Temporal.Instant, left: number): Promise<void> {
  const minister = await acting(trx, actor, moment)
  const { rows } = await proposeRoster(trx, minister, { ministerId: actor.memberId, from: undefined, afresh: false }, moment)
  const shown = rows.slice(0, rows.length - left)
  if (shown.length === 0) return
  const held = await readHeldSessions(
    trx,
    sql`x.district_id = ${actor.districtId} and x.id = any(${shown.map(row => row.sessionId)}::uuid[])`,
  )
  const seen = new Map(held.map(session => [session.id, seatsOf(session)]))
  const published = shown.map(({ sessionId, seats }) => ({ sessionId, seats, seen: seen.get(sessionId) ?? [] }))
  await publishRoster(trx, minister, { ministerId: actor.memberId, rows: published }, moment)
}

type Past = { id: string; endsAt: Temporal.Instant; memberId: string }

async function closePast(trx: Transaction<DB>, cast: Cast, now: Temporal.Instant): Promise<void> {
  const { rows } = await sql<Past>`
    select x.id, x.ends_at as "endsAt", d.member_id as "memberId" from station_session x
    join duty d on d.district_id = x.district_id and d.session_id = x.id and d.desk = 1 and d.ended_at is null
    where x.state = 'planned' and x.ends_at < ${now.subtract({ minutes: 10 })} order by x.ends_at, x.id`.execute(trx)
  for (const { id, endsAt, memberId } of rows) {
    const moment = endsAt.add({ minutes: 4 })
    await closeDutySession(trx, await acting(trx, byId(cast, memberId), moment), id, { words: '' }, moment)
  }
}

/** The second session to come of somebody, offered to the team. */
async function offerOne(trx: Transaction<DB>, cast: Cast, moment: Temporal.Instant): Promise<void> {
  const { rows } = await sql<{ id: string; memberId: string }>`
    select d.id, d.member_id as "memberId" from duty d join station_session x on x.district_id = d.district_id and x.id = d.session_id
    where d.ended_at is null and x.starts_at > ${moment.add({ hours: 24 * 5 })} order by x.starts_at, d.desk limit 1`.execute(trx)
  const [first] = rows
  if (!first) return
  const officer = await acting(trx, byId(cast, first.memberId), moment)
  await offerSwap(trx, officer, first.id, { wantedDutyId: null, words: '那天上午要去市里开会，怕赶不回来。' }, moment)
}

/** Of the session that lacks somebody two said whether they can come. */
async function wishFor(trx: Transaction<DB>, cast: Cast, moment: Temporal.Instant): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select x.id from station_session x where x.state = 'planned' and x.starts_at > ${moment}
      and not exists (select from duty d where d.district_id = x.district_id and d.session_id = x.id and d.ended_at is null) order by x.starts_at, x.id limit 1`.execute(
    trx,
  )
  const [empty] = rows
  if (!empty) return
  const said = [
    ['officer01', { wish: 'cannot', words: '那天下午市里培训。' }],
    ['officer02', { wish: 'can', words: '' }],
  ] as const
  for (const [login, wish] of said) {
    const officer = cast.get(login)
    if (officer) await wishDuty(trx, await acting(trx, officer, moment), empty.id, wish, moment)
  }
}

function byId(cast: Cast, memberId: string): Actor {
  const found = [...cast.values()].find(one => one.memberId === memberId)
  if (!found) throw new RangeError('somebody on duty is not of the cast')
  return found
}
