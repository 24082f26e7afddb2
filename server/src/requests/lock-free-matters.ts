import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { ClockOfSubject } from '#slice/subject.ts'

/** Takes the matters of these clocks, as every step does first; returns the clocks whose matter no step holds just now, and those that belong to none. */
export async function lockFreeMatters(
  trx: Transaction<DB>,
  clocks: readonly ClockOfSubject[],
  districtId: string,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select r.id from request r where r.district_id = ${districtId} and r.id = any(${clocks.map(clock => clock.requestId)}::uuid[])
    for update skip locked`.execute(trx)
  const free = new Set(rows.map(row => row.id))
  return new Set(clocks.flatMap(({ id, requestId }) => (requestId === null || free.has(requestId) ? [id] : [])))
}
