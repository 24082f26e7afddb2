import type { Actor } from '@yigen/domain/members/actor.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

/** Whether a workbook is being made for them already. */
export async function isExporting(db: Kysely<DB>, { districtId, memberId }: Actor): Promise<boolean> {
  const { rows } = await sql`
    select from long_work w where w.district_id = ${districtId} and w.member_id = ${memberId} and w.kind = 'export' and w.state = 'asked'`.execute(
    db,
  )
  return rows.length > 0
}
