import { type SqlBool, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { clockwork } from '#history/record.ts'
import type { HandedOver } from '#slice/follows.ts'
import { seatsOf } from './assign-duty.ts'
import { isFree } from './is-free.ts'
import { letGo } from './let-go.ts'
import { type HeldSession, holdSessions, readHeldSessions } from './lock-session.ts'
import { seatOfficers } from './seat-officers.ts'

/** The two people are held by the handover. Who hands over everything hands over their duty; what the receiver cannot take is unstaffed, and the minister hears of it. R3.8 */
export async function passDuty(
  trx: Transaction<DB>,
  { districtId, fromId, toId, everything }: HandedOver,
  now: Temporal.Instant,
): Promise<void> {
  if (!everything) return
  const theirs = await readHeldSessions(
    trx,
    sql<SqlBool>`x.district_id = ${districtId} and x.starts_at > ${now} and exists (
      select from duty o where o.district_id = x.district_id and o.session_id = x.id and o.member_id = ${fromId} and o.ended_at is null)`,
  )
  const author = clockwork(districtId)
  for (const session of await holdSessions(
    trx,
    districtId,
    theirs.map(({ id }) => id),
  )) {
    if (await canTake(trx, session, toId)) {
      const seats = seatsOf(session).map(id => (id === fromId ? toId : id))
      await seatOfficers(trx, author, [{ session, seats }], now)
    } else {
      const gone = session.onDuty.filter(({ memberId }) => memberId === fromId)
      await letGo(trx, author, session, gone, { zh: '已移交', en: 'handed over' }, now)
    }
  }
}

async function canTake(trx: Transaction<DB>, { districtId, startsAt, endsAt }: HeldSession, memberId: string): Promise<boolean> {
  const during = sql`tstzrange(${startsAt}::timestamptz, ${endsAt}::timestamptz)`
  const { rows } = await sql`
    select from member m where m.district_id = ${districtId} and m.id = ${memberId} and m.state = 'active' and 'officer' = any(m.roles) and ${isFree(during)}`.execute(
    trx,
  )
  return rows.length > 0
}
