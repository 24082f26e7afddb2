import type { Waiting } from '@yigen/domain/bookings/queue.ts'
import { type Kysely, type SqlBool, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

/** The numbers of a session that are not called yet. */
export async function waitingAt(db: Kysely<DB>, { districtId, id }: { districtId: string; id: string }): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select b.desk, b.starts_at as "startsAt", b.called_at as "calledAt", b.arrived_at as "arrivedAt", b.queue_number as number, b.state from booking b
    where b.district_id = ${districtId} and b.session_id = ${id} and ${isWaitingNumber}`.execute(db)
  return rows
}

/** Over `booking b`. */
export const isWaitingNumber = sql<SqlBool>`b.queue_number is not null and b.called_at is null and b.state = 'booked'`
