import type { ImportStep } from '@yigen/domain/imports/import-steps.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

/** Read after the import is locked: whoever asked before has committed by then. */
export async function readUnderWay(db: Kysely<DB>, districtId: string, importId: string): Promise<ImportStep | null> {
  const { rows } = await sql<{ kind: ImportStep }>`
    select w.kind from long_work w where w.district_id = ${districtId} and w.import_id = ${importId} and w.state = 'asked'`.execute(db)
  return rows[0]?.kind ?? null
}
