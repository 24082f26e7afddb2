import { creditCodeFault } from '#enterprises/credit-code.ts'
import { type Mend, mendedRows, namedIn } from './mend.ts'
import { type ColumnFault, type ColumnMapping, columnFaults } from './roster-columns.ts'
import { doubtsOf } from './roster-doubts.ts'
import type { FaultGroup, RosterFault } from './roster-faults.ts'
import { type Footer, footersOf } from './roster-footer.ts'
import { addFault, type CheckedRow, faultAt, type Judged, type RosterCounts } from './roster-judged.ts'
import { nameKey, type RosterKnown } from './roster-known.ts'
import { changesOf, contactOf, matchRow } from './roster-match.ts'
import { RosterPlaces } from './roster-places.ts'
import { type RosterRow, type RowFlaw, readRow } from './roster-row.ts'
import { type Sheet, type SheetRow, written } from './roster-sheet.ts'
import type { RosterTarget } from './roster-targets.ts'
import { findTwice } from './roster-twice.ts'

/** A whole dry run. It can be imported when `columnFaults` is empty and no row is faulty. */
export type RosterCheck = {
  columns: readonly ColumnMapping[]
  columnFaults: ColumnFault[]
  rows: CheckedRow[]
  faults: RosterFault[]
  groups: FaultGroup[]
  counts: RosterCounts
}

/**
 * Judges every row of a sheet against the register, without writing anything. R2.4. Rows named in `leftOut` are not judged and
 * do not count as duplicates; nor do lines around the table, and hidden rows unless a person takes them in (`takesHidden`).
 * `today` (Asia/Shanghai) bounds dates and is the period of facts that have none.
 */
export function checkRows(
  sheet: Sheet,
  mapping: readonly ColumnMapping[],
  known: RosterKnown,
  mends: readonly Mend[],
  leftOut: readonly number[],
  today: Temporal.PlainDate,
  takesHidden = false,
): RosterCheck {
  const wrong = columnFaults(mapping, today)
  const unread = new Set(wrong.flatMap(fault => (fault.code === 'targetTwice' ? fault.columns.slice(1) : fault.columns)))
  const columns = mapping.filter(each => each.target !== null && !unread.has(each.column))
  const places = new RosterPlaces(known)
  const streetNames = new Map(known.streets.map(street => [street.code, street.name]))
  const left = new Set(leftOut)
  const day = today.toString()
  const hidden = new Set(takesHidden ? [] : sheet.hiddenRows)
  const footers = footersOf(sheet, columns.find(each => each.target === 'name')?.column, namedIn(mends, columns))
  const rows = mendedRows(sheet.rows, mends).map(sheetRow => judge(sheetRow, left.has(sheetRow.row)))
  findTwice(
    rows.filter(each => each.outcome !== 'leftOut' && !each.aside),
    columns,
  )
  for (const each of rows) conclude(each)
  const faults = rows.flatMap(each => each.faults)
  return { columns: mapping, columnFaults: wrong, rows: rows.map(bare), faults, groups: grouped(faults), counts: counted(rows) }

  function judge(sheetRow: SheetRow, isLeftOut: boolean): Judged {
    const { row: says, flaws } = readRow(sheetRow.cells, columns, places, today)
    const judged: Judged = {
      row: sheetRow.row,
      outcome: 'new',
      says,
      enterpriseId: null,
      contactId: null,
      changes: [],
      sheetRow,
      known: null,
      faults: [],
      aside: false,
    }
    if (isLeftOut) return { ...judged, outcome: 'leftOut' }
    const match = matchRow(says, known)
    if (setAside(judged, match.known !== null)) return judged
    for (const { mapping: column, flaw } of [...flaws, ...flawsBetween(says, sheetRow, columns)])
      judged.faults.push(faultAt(judged, column, flaw))
    judged.known = match.known
    if (match.flaw) addFault(judged, columns, match.target, match.flaw)
    const taken = match.known?.officer
    if (taken && says.officer && says.officer.id !== taken.id)
      addFault(judged, columns, 'officer', { code: 'officerTaken', blanks: { officer: taken.name } })
    return judged
  }

  /** A line around the table, or a row that a person has not seen: nothing else is said of it. */
  function setAside(judged: Judged, isKnown: boolean): boolean {
    const footer: Footer | undefined = footers.get(judged.row)
    const column = mapping.find(each => each.column === footer?.column)
    if (footer && column && !(footer.byPlace && isKnown)) judged.faults.push(faultAt(judged, column, footer.flaw))
    else if (hidden.has(judged.row)) addFault(judged, columns, 'name', { code: 'hiddenRow' })
    judged.aside = judged.faults.length > 0
    return judged.aside
  }

  function conclude(each: Judged): void {
    each.enterpriseId = each.known?.id ?? null
    if (each.known) {
      each.contactId = contactOf(each.says, each.known)?.id ?? null
      each.changes = changesOf(each.says, each.known, code => streetNames.get(code) ?? code)
    }
    if (each.outcome === 'leftOut') return
    if (isBare(each)) addFault(each, columns, 'name', { code: 'bareRow' })
    if (!each.aside)
      for (const { mapping: column, flaw } of doubtsOf(each.says, each.known, columns, day)) each.faults.push(faultAt(each, column, flaw))
    if (each.faults.some(fault => fault.severity === 'error')) each.outcome = 'faulty'
    else if (each.known) each.outcome = each.changes.length > 0 ? 'changed' : 'same'
  }
}

/** The codes and names (`nameKey`) of a sheet: what `byCode` and `byName` must hold for it. */
export function rosterKeys(
  sheet: Sheet,
  mapping: readonly ColumnMapping[],
  mends: readonly Mend[],
  today: Temporal.PlainDate,
): { codes: string[]; names: string[] } {
  const columns = mapping.filter(each => each.target === 'name' || each.target === 'code')
  const places = new RosterPlaces({ streets: [], officers: [] })
  const rows = mendedRows(sheet.rows, mends).map(each => readRow(each.cells, columns, places, today).row)
  return {
    codes: [...new Set(rows.flatMap(row => row.code ?? []))],
    names: [...new Set(rows.flatMap(row => (row.name ? nameKey(row.name) : [])))],
  }
}

/** New, with nothing wrong but that hardly anything tells which enterprise it is. */
const isBare = ({ says, known, faults }: Judged): boolean =>
  known === null && faults.length === 0 && says.name !== null && says.code === null && says.street === null

/** What only shows when cells are read together. */
function flawsBetween(says: RosterRow, sheetRow: SheetRow, columns: readonly ColumnMapping[]): RowFlaw[] {
  const flaws: RowFlaw[] = []
  const at = (target: RosterTarget) => columns.find(each => each.target === target)
  const code = at('code')
  const fault = code && says.code ? creditCodeFault(says.code) : null
  if (code && fault?.kind === 'checkDigit')
    flaws.push({ mapping: code, flaw: { code: 'codeCheckDigit', blanks: { is: fault.is, should: fault.should } } })
  const name = at('contactName')
  const orphan = says.contactPhone ? at('contactPhone') : says.contactTitle ? at('contactTitle') : undefined
  if (name && orphan && written(sheetRow.cells[name.column]).trim() === '') {
    flaws.push({ mapping: name, flaw: { code: 'contactNameEmpty', blanks: { heading: orphan.heading } } })
  }
  return flaws
}

/** Said once for all rows, whatever stands in them. */
const aboutRows: ReadonlySet<string> = new Set(['hiddenRow', 'bareRow'])

function grouped(faults: readonly RosterFault[]): FaultGroup[] {
  const key = (fault: RosterFault) =>
    aboutRows.has(fault.code) ? fault.code : `${fault.column} ${fault.code} ${fault.rows.length > 1 ? fault.rows.join() : fault.written}`
  return [...Map.groupBy(faults, key).values()].flatMap(([fault, ...others]) =>
    fault ? [{ fault, rows: [fault.row, ...others.map(each => each.row)] }] : [],
  )
}

function counted(rows: readonly Judged[]): RosterCounts {
  const counts: RosterCounts = { new: 0, changed: 0, same: 0, faulty: 0, leftOut: 0 }
  for (const each of rows) counts[each.outcome]++
  return counts
}

const bare = ({ row, outcome, says, enterpriseId, contactId, changes }: Judged): CheckedRow => ({
  row,
  outcome,
  says,
  enterpriseId,
  contactId,
  changes,
})
