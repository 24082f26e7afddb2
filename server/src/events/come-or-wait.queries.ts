import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** Who signed up and has not left; `waiting`: those without a seat alone. */
export async function peopleOf(
  trx: Transaction<DB>,
  { districtId, id }: { districtId: string; id: string },
  which: 'all' | 'waiting' = 'all',
): Promise<string[]> {
  const state = which === 'all' ? sql`s.state <> 'left'` : sql`s.state = 'waiting'`
  const { rows } = await sql<{ memberId: string }>`
    select s.member_id as "memberId" from event_sign_up s where s.district_id = ${districtId} and s.event_id = ${id} and ${state}`.execute(
    trx,
  )
  return rows.map(({ memberId }) => memberId)
}
