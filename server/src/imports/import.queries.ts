import { importSeenBy } from '@yigen/domain/imports/import-access.ts'
import type { ImportState } from '@yigen/domain/imports/import-steps.ts'
import type { Mend } from '@yigen/domain/imports/mend.ts'
import type { ColumnOverride } from '@yigen/domain/imports/roster-columns.ts'
import type { RosterCounts } from '@yigen/domain/imports/roster-judged.ts'
import type { Sheet } from '@yigen/domain/imports/roster-sheet.ts'
import { mayBy } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Findings } from './check-roster.ts'

/** An import with its sheet, for a step. */
export type HeldImport = {
  id: string
  fileName: string
  sha256: string
  state: ImportState
  sheet: Sheet
  mapping: ColumnOverride[]
  mends: Mend[]
  leftOut: number[]
  takesHidden: boolean
  counts: RosterCounts
  columnFaults: Findings['columnFaults']
  print: string
  checkedAt: Temporal.Instant
  importedAt: Temporal.Instant | null
}

const held = (actor: Actor, id: string) => sql<HeldImport>`
  select i.id, i.file_name as "fileName", i.sha256, i.state, i.sheet, i.mapping, i.mends, i.left_out as "leftOut", i.takes_hidden as "takesHidden", i.counts,
    i.findings->'columnFaults' as "columnFaults", i.findings->>'print' as print, i.checked_at as "checkedAt", i.imported_at as "importedAt"
  from roster_import i where i.district_id = ${actor.districtId} and i.id = ${id}`

/** Takes an import for a step: a roster is visible to ministers and leaders, to others it is not there (404). */
export async function lockImport(trx: Transaction<DB>, actor: Actor, id: string): Promise<HeldImport> {
  return one(actor, await sql<HeldImport>`${held(actor, id)} for update`.execute(trx))
}

export async function findImport(db: Kysely<DB>, actor: Actor, id: string): Promise<HeldImport> {
  return one(actor, await held(actor, id).execute(db))
}

function one<T>(actor: Actor, { rows }: { rows: T[] }): T {
  const row = rows[0]
  if (!row || !seesImports(actor)) throw new Refused(refusal(refusals.notFound))
  return row
}

export const seesImports = (actor: Actor): boolean => mayBy(importSeenBy, actor)
