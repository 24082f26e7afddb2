import { importAccess } from '@yigen/domain/imports/import-access.ts'
import { undoableUntil } from '@yigen/domain/imports/import-steps.ts'
import type { ImportLine, ImportList } from '@yigen/domain/imports/roster-import.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { toldRefusal } from '#works/work.queries.ts'
import type { KeptRefusal } from '#works/work.table.ts'

type Line = z.output<typeof ImportLine>
type WorkRow = Omit<NonNullable<Line['work']>, 'askedAt' | 'refusal'> & {
  askedAt: string
  refusal: KeptRefusal | null
  done: number
  total: number | null
}
export type LineRow = Omit<Line, 'undoableUntil' | 'work'> & { work: WorkRow | null }

/** The columns of an import's line; joins `checker`, `importer` and `undoer`. */
export const lineColumns: RawBuilder<unknown> = sql`
  i.id, i.file_name as "fileName", i.state, i.counts, i.checked_at as "checkedAt", i.imported_at as "importedAt", i.undone_at as "undoneAt",
  jsonb_build_object('id', checker.id, 'name', checker.name) as "checkedBy",
  case when importer.id is not null then jsonb_build_object('id', importer.id, 'name', importer.name) end as "importedBy",
  case when undoer.id is not null then jsonb_build_object('id', undoer.id, 'name', undoer.name) end as "undoneBy",
  (select jsonb_build_object('step', w.kind, 'state', w.state, 'askedBy', jsonb_build_object('id', asker.id, 'name', asker.name), 'askedAt', w.asked_at,
      'written', case when w.kind = 'import' then w.outcome end, 'refusal', w.refusal, 'done', w.done, 'total', w.total)
    from long_work w join member asker on asker.id = w.member_id
    where w.district_id = i.district_id and w.import_id = i.id order by w.asked_at desc, w.id desc limit 1) as work`
export const lineJoins: RawBuilder<unknown> = sql`
  from roster_import i join member checker on checker.id = i.checked_by
  left join member importer on importer.id = i.imported_by left join member undoer on undoer.id = i.undone_by`

/** The last hundred imports of the district, the latest first. */
export async function listImports(
  db: Kysely<DB>,
  actor: Actor,
  language: Language,
  now: Temporal.Instant,
): Promise<z.output<typeof ImportList>> {
  refuseIf(whyNotAccess(actor, importAccess.listImports))
  const { rows } = await sql<LineRow>`
    select ${lineColumns} ${lineJoins} where i.district_id = ${actor.districtId} order by i.checked_at desc, i.id desc limit 100`.execute(
    db,
  )
  return { rows: rows.map(row => toLine(row, language, now)) }
}

export function toLine({ work, ...row }: LineRow, language: Language, now: Temporal.Instant): Line {
  const until = row.state === 'imported' && row.importedAt ? undoableUntil(row.importedAt) : null
  return { ...row, undoableUntil: until && Temporal.Instant.compare(now, until) <= 0 ? until : null, work: work && toWork(work, language) }
}

const toWork = ({ done: _done, total: _total, askedAt, refusal, ...work }: WorkRow, language: Language): Line['work'] => ({
  ...work,
  askedAt: Temporal.Instant.from(askedAt),
  refusal: toldRefusal(refusal, language),
})
