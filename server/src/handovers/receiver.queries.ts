import type { Receiver } from '@yigen/domain/handovers/handover-steps.ts'
import { type SqlBool, sql, type Transaction } from 'kysely'
import { findCandidate } from '#assignments/candidate.queries.ts'
import type { DB } from '#database/schema.ts'
import { onLeave } from '#people/on-leave.ts'

/** Who is to take over, and whether they are away at that moment. */
export async function findReceiver(trx: Transaction<DB>, districtId: string, id: string, at: Temporal.Instant): Promise<Receiver> {
  const candidate = await findCandidate(trx, districtId, id, 'toId')
  const { rows } = await sql<{ away: SqlBool }>`select ${onLeave(at)} as away from member m where m.id = ${id}`.execute(trx)
  return { ...candidate, away: rows[0]?.away === true }
}
