import type { Actor } from '@yigen/domain/members/actor.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

export type NewLeave = { id: string; memberId: string; from: Temporal.Instant; until: Temporal.Instant; reason: string }

/**
 * The member's row is the lock: two leaves entered at once stand in line, and of two that overlap the second is not written. R3.3
 * Returns whether it was. `begun`: it has begun by now.
 */
export async function insertLeave(
  trx: Transaction<DB>,
  actor: Actor,
  { id, memberId, from, until, reason }: NewLeave,
  begun: boolean,
  now: Temporal.Instant,
): Promise<boolean> {
  await sql`select from member where id = ${memberId} for no key update`.execute(trx)
  const during = sql`tstzrange(${from}::timestamptz, ${until}::timestamptz)`
  const { rows } = await sql`
    select from leave where district_id = ${actor.districtId} and member_id = ${memberId} and during && ${during}`.execute(trx)
  if (rows.length > 0) return false
  await sql`
    insert into leave (district_id, id, member_id, during, reason, recorded_by, recorded_at, begun_at)
    values (${actor.districtId}, ${id}, ${memberId}, ${during}, ${reason}, ${actor.memberId}, ${now}, ${begun ? now : null}::timestamptz)`.execute(
    trx,
  )
  return true
}
