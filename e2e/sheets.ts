import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { written } from '@yigen/domain/imports/roster-sheet.ts'
import writeExcelFile from 'write-excel-file/node'
import { readRoster } from '../server/src/imports/roster/read-roster.ts'

/** A workbook as somebody types it, for a file field. */
export async function sheet(name: string, rows: readonly (readonly string[])[]) {
  const bytes = await writeExcelFile(
    rows.map(row => row.map(value => ({ value, type: String }))),
    { sheet: 'Sheet1' },
  ).toBuffer()
  return { name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(bytes) }
}

/** What the press of a button lets one keep, as rows of text: the heading first. */
export async function savedSheet(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  const { header, rows } = await readRoster(readFileSync(await download.path()), download.suggestedFilename())
  return { header, rows: rows.map(({ cells }) => cells.map(cell => written(cell))) }
}
