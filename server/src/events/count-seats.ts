import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

type Seats = { seated: number; waiting: number; last: number }

/** How many have a seat and how many wait, and the number of who signed up last; as they are while the event is held alone. */
export async function countSeats(trx: Transaction<DB>, { districtId, id }: { districtId: string; id: string }): Promise<Seats> {
  const { rows } = await sql<Seats>`
    select (count(*) filter (where s.state = 'seated'))::int as seated, (count(*) filter (where s.state = 'waiting'))::int as waiting, coalesce(max(s.number), 0) as last
    from event_sign_up s where s.district_id = ${districtId} and s.event_id = ${id}`.execute(trx)
  return rows[0] as Seats
}
