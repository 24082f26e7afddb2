import { whyNotImport } from '@yigen/domain/imports/import-access.ts'
import { whyNotBeside, whyNotWrite } from '@yigen/domain/imports/import-steps.ts'
import { columnFaultSentence } from '@yigen/domain/imports/roster-columns.ts'
import { rosterFaultSentence, sameFaultSentence } from '@yigen/domain/imports/roster-faults.ts'
import type { RosterImport } from '@yigen/domain/imports/roster-import.ts'
import { otherSheetsSentence, type Sheet } from '@yigen/domain/imports/roster-sheet.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusalSentence, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import type { Findings } from './check-roster.ts'
import { seesImports } from './import.queries.ts'
import { type LineRow, lineColumns, lineJoins, toLine } from './list-imports.ts'

type Row = LineRow &
  Pick<z.output<typeof RosterImport>, 'mends' | 'leftOut' | 'mapping' | 'takesHidden' | 'rowCount' | 'tookMs'> &
  Pick<Sheet, 'sheetName' | 'otherSheets'> & { findings: Omit<Findings, 'rows'> }

/** A dry run as its page shows it: counts, columns, every fault in a sentence, why it cannot be written yet. R2.4 */
export async function getImport(
  db: Kysely<DB>,
  actor: Actor,
  id: string,
  language: Language,
  now: Temporal.Instant,
): Promise<z.output<typeof RosterImport>> {
  const { sheetName, otherSheets, findings, ...row } = await readImport(db, actor, id)
  const { counts, state } = row
  const { work } = row
  const underWay = work?.state === 'asked' ? work : null
  const whyNotNow = whyNotBeside(underWay?.step ?? null, language)
  const why = whyNotImport(actor) ?? whyNotNow ?? whyNotWrite({ state, counts, columnFaults: findings.columnFaults }, language)
  const { mends, leftOut, mapping, takesHidden, rowCount, tookMs } = row
  return {
    ...toLine(row, language, now),
    ...{ sheetName, rowCount, tookMs, mends, leftOut, mapping, takesHidden },
    given: findings.given ?? [],
    unreadSheets: otherSheetsSentence({ sheetName, otherSheets }, language),
    columns: [...findings.columns],
    columnFaults: findings.columnFaults.map(fault => ({ ...fault, sentence: columnFaultSentence(fault, language) })),
    faults: findings.faults.map(each => ({
      ...each,
      sentence: rosterFaultSentence(each.fault, language),
      same: sameFaultSentence(each, language),
    })),
    faultCount: findings.faultCount,
    whyNot: why && refusalSentence(why, language),
    progress: underWay && underWay.total !== null ? { done: underWay.done, of: underWay.total } : null,
  }
}

async function readImport(db: Kysely<DB>, actor: Actor, id: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select ${lineColumns}, i.sheet->>'sheetName' as "sheetName", i.sheet->'otherSheets' as "otherSheets",
      jsonb_array_length(i.sheet->'rows') as "rowCount", i.mends, i.left_out as "leftOut", i.takes_hidden as "takesHidden", i.mapping, i.took_ms as "tookMs",
      i.findings - 'rows' as findings
    ${lineJoins} where i.district_id = ${actor.districtId} and i.id = ${id}`.execute(db)
  if (!rows[0] || !seesImports(actor)) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}
