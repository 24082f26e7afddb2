import { exportAccess } from '@yigen/domain/exports/export-access.ts'
import { type ExportList, exportKeptHours, type RegisterExport } from '@yigen/domain/exports/register-export.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Language, say } from '@yigen/domain/wire/language.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { toldRefusal } from '#works/work.queries.ts'
import type { KeptRefusal } from '#works/work.table.ts'
import { listOfWork } from './list-of-work.ts'

type Export = z.output<typeof RegisterExport>
type Row = Pick<Export, 'id' | 'state' | 'askedAt' | 'count' | 'fileName'> & {
  list: string
  done: number
  total: number | null
  endedAt: Temporal.Instant | null
  refusal: KeptRefusal | null
}

/** One's own workbooks, made or being made, the latest first; kept for a day. R11.4 */
export async function listExports(db: Kysely<DB>, actor: Actor, language: Language): Promise<z.output<typeof ExportList>> {
  refuseIf(whyNotAccess(actor, exportAccess.listExports))
  const { rows } = await sql<Row>`
    select w.id, w.list, w.state, w.asked_at as "askedAt", (w.outcome->>'count')::int as count, w.file_name as "fileName", w.done, w.total,
      w.ended_at as "endedAt", w.refusal
    from long_work w where w.district_id = ${actor.districtId} and w.member_id = ${actor.memberId} and w.kind = 'export'
    order by w.asked_at desc, w.id desc limit 50`.execute(db)
  return { rows: rows.map(row => toExport(row, language)) }
}

const toExport = ({ list, done, total, endedAt, refusal, ...row }: Row, language: Language): Export => ({
  ...row,
  what: say(listOfWork({ list }).title, language),
  progress: row.state === 'asked' && total !== null ? { done, of: total } : null,
  keptUntil: row.fileName && endedAt ? endedAt.add({ hours: exportKeptHours }) : null,
  refusal: toldRefusal(refusal, language),
})
