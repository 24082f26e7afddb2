import { type AccountField, accountColumns, accountFieldOf } from './account-columns.ts'
import type { AccountFault } from './account-faults.ts'
import { AccountReader, type AccountRow, type KnownPeople, type TellFault } from './account-reader.ts'
import { type Footer, footersOf } from './roster-footer.ts'
import type { RosterCell, Sheet } from './roster-sheet.ts'
import { type SheetColumn, sheetColumns } from './sheet-columns.ts'

export type AccountColumn = SheetColumn<AccountField>
export type AccountCheck = { columns: AccountColumn[]; missing: AccountField[]; rows: AccountRow[]; faults: AccountFault[] }

/** So many accounts one file makes at most. */
export const mostAccounts = 500

/** Judges a sheet of accounts, row by row; nothing is written unless every row can be. Lines around the table and hidden rows are seen as in a roster. R1.2, R1.5, R2.4 */
export function checkAccounts(sheet: Sheet, known: KnownPeople): AccountCheck {
  const columns = sheetColumns(sheet.header, accountFieldOf)
  const at = new Map(columns.flatMap(each => (each.field ? [[each.field, each] as const] : [])))
  const faults: AccountFault[] = []
  const faultOf: TellFault = (row, field, code, blanks = {}) => {
    const column = at.get(field)
    faults.push({ row, letter: column?.letter ?? '', heading: column?.heading ?? accountColumns[field].zh, code, blanks })
  }
  const lines = sheet.rows.map(({ row, cells }) => ({
    row,
    cell: (field: AccountField): RosterCell => cells[at.get(field)?.column ?? -1] ?? null,
  }))
  const footers = footersOf(sheet, at.get('name')?.column, new Set())
  const reader = new AccountReader(
    known,
    lines.filter(({ row }) => !footers.has(row)),
    faultOf,
  )
  const rows = lines.map(line => {
    const footer = footers.get(line.row)
    return footer ? footerRead(line.row, footer, faultOf) : reader.read(line)
  })
  const hidden = new Set(sheet.hiddenRows)
  for (const { row } of rows) if (hidden.has(row) && !footers.has(row)) faultOf(row, 'name', 'hiddenLine')
  refuseTwice(rows, faultOf)
  return {
    columns,
    missing: missingOf(at),
    rows,
    faults: faults.sort((one, other) => one.row - other.row || (one.letter < other.letter ? -1 : 1)),
  }
}

/** A line around the table is nobody, and says so once. */
function footerRead(row: number, { flaw }: Footer, faultOf: TellFault): AccountRow {
  faultOf(row, 'name', flaw.code === 'totalRow' ? 'totalLine' : 'footerLine', flaw.blanks)
  return { row, name: '', title: '', unit: null, phone: null, loginName: '', roles: [], minister: null }
}

function missingOf(at: ReadonlyMap<AccountField, unknown>): AccountField[] {
  const missing = (['name', 'unit'] as const).filter(field => !at.has(field))
  return at.has('loginName') || at.has('phone') ? missing : [...missing, 'loginName']
}

function refuseTwice(rows: readonly AccountRow[], faultOf: TellFault) {
  const same = Map.groupBy(
    rows.filter(each => each.loginName !== ''),
    each => each.loginName.toLowerCase(),
  )
  for (const together of same.values()) {
    if (together.length < 2) continue
    for (const { row, loginName } of together)
      faultOf(row, 'loginName', 'loginTwice', { name: loginName, rows: together.map(each => each.row).join('、') })
  }
}
