import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type HeldSession, holdSessions } from './lock-session.ts'

/** Whose duty begins or moves, held before the sessions: a handover, too, has its two people before it comes to what lies with them. In one order, as a leave that is recorded holds them. R12.2 */
export async function holdPeople(trx: Transaction<DB>, districtId: string, ids: readonly (string | null)[]): Promise<void> {
  const people = ids.filter(id => id !== null)
  if (people.length === 0) return
  await sql`
    select from member m where m.district_id = ${districtId} and m.id = any(${people}::uuid[]) order by m.id for no key update`.execute(trx)
}

/** Sessions that are moved, after everybody who is on duty there. Where somebody sat down between the two, what was taken is given back and taken anew. */
export async function holdWithPeople(trx: Transaction<DB>, districtId: string, ids: readonly string[]): Promise<HeldSession[]> {
  for (;;) {
    await sql`savepoint people_first`.execute(trx)
    const people = await onDutyAt(trx, districtId, ids)
    await holdPeople(trx, districtId, people)
    const sessions = await holdSessions(trx, districtId, ids)
    if (sessions.every(({ onDuty }) => onDuty.every(({ memberId }) => people.includes(memberId)))) return sessions
    await sql`rollback to savepoint people_first`.execute(trx)
  }
}

async function onDutyAt(trx: Transaction<DB>, districtId: string, sessionIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct d.member_id as id from duty d
    where d.district_id = ${districtId} and d.session_id = any(${[...sessionIds]}::uuid[]) and d.ended_at is null`.execute(trx)
  return rows.map(({ id }) => id)
}
