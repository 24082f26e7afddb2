import { mostExported } from '@yigen/domain/exports/register-export.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Language, say } from '@yigen/domain/wire/language.ts'
import type { Transaction } from 'kysely'
import writeExcelFile from 'write-excel-file/node'
import type { DB } from '#database/schema.ts'
import type { Exportable, Exported } from '#slice/exportable.ts'
import { type Cell, heading, moment, number, text } from './sheet-cells.ts'
import { whyNotSoMany } from './why-not-so-many.ts'

type Sheet = Extract<Exportable, { headings: unknown }>
type Making = { filter: never; report(done: number, of: number): void; now: Temporal.Instant }

/** So many at once: fewer pages to count behind, and progress about each tenth of a second. */
const chunk = 500

/** The rows of a list in its columns, page after page as its own step reads them; safe against formulas. */
export async function makeSheet(
  trx: Transaction<DB>,
  actor: Actor,
  list: Sheet,
  making: Making,
): Promise<{ count: number; bytes: Uint8Array }> {
  const rows = await readAll(trx, actor, list, making)
  const cells = rows.map(row => row.map(cellOf))
  const { headings, fileName } = list
  const bytes = await writeExcelFile([headings.map(({ title }) => heading(say(title, actor.language))), ...cells], {
    sheet: sheetName(fileName, actor.language),
    columns: headings.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBuffer()
  return { count: rows.length, bytes }
}

async function readAll(trx: Transaction<DB>, actor: Actor, list: Sheet, { filter, report, now }: Making): Promise<Exported[][]> {
  const rows: Exported[][] = []
  let after: string | undefined
  do {
    const { cells, next, of } = await list.page(trx, actor, filter, { limit: chunk, after }, now)
    rows.push(...cells)
    refuseIf(whyNotSoMany(rows.length, actor.language))
    report(rows.length, Math.max(rows.length, of ?? (next ? mostExported : 0)))
    after = next ?? undefined
  } while (after)
  return rows
}

function cellOf(value: Exported): Cell {
  if (typeof value === 'number') return number(value)
  return typeof value === 'object' ? moment(value) : text(value)
}

/** Excel takes 31 characters for a sheet's name. */
const sheetName = (name: Exportable['fileName'], language: Language) => say(name, language).slice(0, 31)
