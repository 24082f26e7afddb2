import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { ListTransfers, TransferList, TransferRow } from '@yigen/domain/transfers/transfer.ts'
import { transferAccess } from '@yigen/domain/transfers/transfer-access.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { readTimeCursor, writeTimeCursor } from '#http/time-cursor.ts'
import { type RowOfTransfer, seenAsComing, seenAsLeaving, transferColumns, transferJoins } from './transfer.queries.ts'

/** Enterprises that leave this district or come into it, as far as one sees them: what waits for an answer, or what was answered, the latest first. R18.4 */
export async function listTransfers(
  db: Kysely<DB>,
  actor: Actor,
  { state, enterpriseId, limit, after: cursor }: z.output<typeof ListTransfers>,
): Promise<z.output<typeof TransferList>> {
  refuseIf(whyNotAccess(actor, transferAccess.listTransfers))
  const after = readTimeCursor(cursor)
  const place = sql`(t.ended_at is null) = ${state === 'open'}
    ${enterpriseId ? sql`and ${enterpriseId}::uuid in (t.enterprise_id, t.to_enterprise_id)` : sql``}
    ${after ? sql`and (t.proposed_at, t.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``}`
  const latest = sql`order by t.proposed_at desc, t.id desc limit ${limit + 1}`
  const { rows } = await sql<RowOfTransfer>`
    select * from (
      (select ${transferColumns(actor)} from transfer t ${transferJoins} where t.district_id = ${actor.districtId} and ${place} and ${seenAsLeaving(actor)} ${latest})
      union all
      (select ${transferColumns(actor)} from transfer t ${transferJoins} where t.to_district_id = ${actor.districtId} and ${place} and ${seenAsComing(actor)} ${latest})
    ) x order by "proposedAt" desc, id desc limit ${limit + 1}`.execute(db)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    rows: shown.map(row => toRow(row, actor)),
    next: rows.length > limit && last ? writeTimeCursor(last.proposedAt, last.id) : null,
  }
}

/** A line of the list. */
export const toRow = (row: RowOfTransfer, { districtId }: Actor): z.output<typeof TransferRow> => ({
  ...{ id: row.id, status: row.status, enterpriseName: row.enterpriseName },
  enterpriseId: row.districtId === districtId ? row.enterpriseId : row.toEnterpriseId,
  from: { id: row.districtId, name: row.districtName },
  to: { id: row.toDistrictId, name: row.toDistrictName },
  ...{ words: row.words, proposedBy: row.proposedBy, proposedAt: row.proposedAt, waitsFor: row.waitsFor, waitsUntil: row.waitsUntil },
  ...{ endedAt: row.endedAt, mine: row.mine },
})
