import { type Kysely, sql, type Transaction } from 'kysely'
import { newIds } from '#database/new-ids.ts'
import { writeAtEnd } from '#database/outbox.ts'
import type { DB } from '#database/schema.ts'
import { historyRows } from './record.ts'

type Row = Parameters<typeof historyRows.write>[0][number]
type Into = { districtId: string; enterpriseId: string; requestId: string }

/** What is public of a matter stands in the record of the one in which it goes on in another district, as it was said and when; entered now. R11.3, R18.4 */
export async function carryHistory(
  trx: Transaction<DB>,
  from: { districtId: string; requestId: string },
  { districtId, enterpriseId, requestId }: Into,
  now: Temporal.Instant,
): Promise<void> {
  const rows = await publicRows(trx, from)
  const ids = newIds(rows.length)
  const carried = rows.map((row, i) => ({
    ...{ ...row, id: ids[i] as string, district_id: districtId, recorded_at: now },
    ...{ enterprise_id: enterpriseId, request_id: requestId, subject_id: requestId },
  }))
  await writeAtEnd(trx, historyRows, carried)
}

/** About the matter itself: what hangs on its tasks and questions stays with them. */
async function publicRows(db: Kysely<DB>, { districtId, requestId }: { districtId: string; requestId: string }): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select h.at, h.kind, h.public, h.actor_id, h.actor_name, h.actor_unit, h.subject_kind, h.data from history h
    where h.district_id = ${districtId} and h.request_id = ${requestId} and h.subject_kind = 'request' and h.public order by h.recorded_at, h.id`.execute(
    db,
  )
  return rows
}
