import { randomUUIDv7 } from 'node:crypto'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import { sessionHistory, stationRefusals } from '@yigen/domain/stations/stations.slice.ts'
import { sql, type Transaction } from 'kysely'
import { stopClocksOf } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { type Author, happening, recordAll } from '#history/record.ts'
import { endDuties } from './end-duties.ts'
import { aboutSession, type HeldSession } from './lock-session.ts'

/** `seats`: who sits at each desk from now on. */
export type Seating = { session: HeldSession; seats: readonly (string | null)[] }
export type Seated = { session: HeldSession; came: string[]; left: string[] }
type NewDuty = { session: HeldSession; desk: number; memberId: string }

/**
 * Who is on duty at these sessions, which are held by the step: what changes ends and begins in one, so that two can change places. R19.2
 *
 * 400 unless officers whose account is in use, 409 on leave or elsewhere at that time. Who comes is held by the step before the sessions (holdPeople), so that a leave recorded at the same moment slips past nobody.
 */
export async function seatOfficers(
  trx: Transaction<DB>,
  author: Author,
  seatings: readonly Seating[],
  now: Temporal.Instant,
): Promise<Seated[]> {
  refuseTwice(seatings)
  const begin = seatings.flatMap(newDutiesOf)
  const came = await readOfficers(trx, author.districtId, [...new Set(begin.map(({ memberId }) => memberId))])
  const ended = seatings.flatMap(({ session, seats }) => session.onDuty.filter(({ desk, memberId }) => seats[desk - 1] !== memberId))
  await endDuties(
    trx,
    author.districtId,
    ended.map(({ id }) => id),
    now,
  )
  await refuseNotFree(trx, author.districtId, begin)
  await insertDuties(trx, author, begin, now)
  const staffed = seatings.filter(({ seats }) => seats.some(id => id !== null)).map(({ session }) => session.id)
  const stopping = { districtId: author.districtId, subjectIds: staffed, by: 'stationSession.seated', memberId: author.memberId }
  await stopClocksOf(trx, stopping, now)
  const seated = seatings.flatMap(changeOf)
  const known = seatings.flatMap(({ session }) => session.onDuty.map(({ memberId, name }) => [memberId, name] as const))
  await recordSeated(trx, author, seatings, seated, new Map([...known, ...came]), now)
  return seated
}

function refuseTwice(seatings: readonly Seating[]): void {
  for (const { session, seats } of seatings) {
    const there = seats.filter(id => id !== null)
    if (new Set(there).size < there.length) throw new Refused(refusal(stationRefusals.dutyTwice, {}, { field: 'memberId' }))
    if (seats.length !== session.desks) throw new Refused(refusal(stationRefusals.dutyNoDesk, {}, { field: 'desk' }))
  }
}

const newDutiesOf = ({ session, seats }: Seating): NewDuty[] =>
  seats.flatMap((memberId, i) => {
    const there = session.onDuty.find(({ desk }) => desk === i + 1)
    return memberId === null || there?.memberId === memberId ? [] : [{ session, desk: i + 1, memberId }]
  })

/** By name. */
async function readOfficers(trx: Transaction<DB>, districtId: string, ids: readonly string[]): Promise<[string, string][]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string; name: string }>`
    select m.id, m.name from member m where m.district_id = ${districtId} and m.id = any(${[...ids]}::uuid[]) and m.state = 'active' and 'officer' = any(m.roles)`.execute(
    trx,
  )
  if (rows.length < ids.length) throw new Refused(refusal(stationRefusals.dutyNoOfficer, {}, { field: 'memberId' }))
  return rows.map(({ id, name }) => [id, name])
}

/** 409 with who and why: on leave or barred, on duty elsewhere, or in two of these places at once. R19.2, R3.10 */
async function refuseNotFree(trx: Transaction<DB>, districtId: string, begin: readonly NewDuty[]): Promise<void> {
  if (begin.length === 0) return
  const { rows } = await sql<{ name: string; away: boolean }>`
    with wanted as (
      select w.member_id, w.session_id, tstzrange(x.starts_at, x.ends_at) as during from unnest(${begin.map(one => one.memberId)}::uuid[], ${begin.map(one => one.session.id)}::uuid[]) w(member_id, session_id)
      join station_session x on x.district_id = ${districtId} and x.id = w.session_id
    ), known as (
      select m.name, m.barred_at is not null or exists (select from leave l where l.district_id = m.district_id and l.member_id = m.id and l.during && w.during) as away,
        exists (select from duty d where d.district_id = m.district_id and d.member_id = m.id and d.ended_at is null and d.during && w.during)
        or exists (select from wanted o where o.member_id = w.member_id and o.session_id <> w.session_id and o.during && w.during) as elsewhere
      from wanted w join member m on m.id = w.member_id
    )
    select k.name, k.away from known k where k.away or k.elsewhere order by k.name limit 1`.execute(trx)
  const [first] = rows
  if (first) throw new Refused(refusal(first.away ? stationRefusals.dutyOnLeave : stationRefusals.dutyElsewhere, { who: first.name }))
}

async function insertDuties(trx: Transaction<DB>, author: Author, begin: readonly NewDuty[], now: Temporal.Instant): Promise<void> {
  if (begin.length === 0) return
  const ids = begin.map(() => randomUUIDv7())
  await sql`
    insert into duty (district_id, id, session_id, desk, member_id, during, given_by, given_at)
    select ${author.districtId}, w.id, w.session_id, w.desk, w.member_id, tstzrange(x.starts_at, x.ends_at), ${author.memberId}::uuid, ${now}
    from unnest(${ids}::uuid[], ${begin.map(one => one.session.id)}::uuid[], ${begin.map(one => one.desk)}::integer[], ${begin.map(one => one.memberId)}::uuid[]) w(id, session_id, desk, member_id)
    join station_session x on x.district_id = ${author.districtId} and x.id = w.session_id`.execute(trx)
}

/** Nothing, where the same people sit there; who only changes desks came and left nowhere. */
function changeOf({ session, seats }: Seating): Seated[] {
  const before = session.onDuty.map(({ memberId }) => memberId)
  const after = seats.filter(id => id !== null)
  const same = session.onDuty.every(({ desk, memberId }) => seats[desk - 1] === memberId) && before.length === after.length
  if (same) return []
  return [{ session, came: after.filter(id => !before.includes(id)), left: before.filter(id => !after.includes(id)) }]
}

async function recordSeated(
  trx: Transaction<DB>,
  author: Author,
  seatings: readonly Seating[],
  seated: readonly Seated[],
  names: ReadonlyMap<string, string>,
  now: Temporal.Instant,
): Promise<void> {
  const changed = new Set(seated.map(({ session }) => session.id))
  const said = ({ session, seats }: Seating) =>
    happening(sessionHistory.seated, {
      ...aboutSession(session),
      data: {
        station: session.stationName,
        from: momentBlank(session.startsAt, now),
        who: seats.map(id => (id === null ? '—' : (names.get(id) ?? ''))).join('、'),
      },
    })
  await recordAll(trx, author, seatings.filter(({ session }) => changed.has(session.id)).map(said), now)
}
