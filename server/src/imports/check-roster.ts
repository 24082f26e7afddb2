import { createHash } from 'node:crypto'
import type { Given } from '@yigen/domain/imports/first-contacts.ts'
import type { Mend } from '@yigen/domain/imports/mend.ts'
import { checkRows, type RosterCheck, rosterKeys } from '@yigen/domain/imports/roster-check.ts'
import { type ColumnFault, type ColumnMapping, type ColumnOverride, mapColumns } from '@yigen/domain/imports/roster-columns.ts'
import type { FaultGroup } from '@yigen/domain/imports/roster-faults.ts'
import type { Excerpt, ImportRow } from '@yigen/domain/imports/roster-import.ts'
import type { CheckedRow } from '@yigen/domain/imports/roster-judged.ts'
import { excerpt, type Sheet } from '@yigen/domain/imports/roster-sheet.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { type Register, readRegister } from './known.queries.ts'

/** What a person has said about a sheet. */
export type Handled = { mapping: readonly ColumnOverride[]; mends: readonly Mend[]; leftOut: readonly number[]; takesHidden: boolean }

/** What is kept of a dry run: what its page shows, and a print by which the import sees whether the register moved since. */
export type Findings = {
  print: string
  columns: readonly ColumnMapping[]
  columnFaults: readonly ColumnFault[]
  faultCount: number
  faults: (FaultGroup & { excerpt: z.output<typeof Excerpt> })[]
  rows: z.output<typeof ImportRow>[]
  /** absent of a dry run that was made before it was counted */
  given?: z.output<typeof Given>[]
}

const faultsKept = 500
const excerptsKept = 100

/** Judges a sheet against the register as it is now, writing nothing. R2.4 */
export async function checkRoster(
  db: Kysely<DB>,
  districtId: string,
  sheet: Sheet,
  { mapping, mends, leftOut, takesHidden }: Handled,
  today: Temporal.PlainDate,
): Promise<{ check: RosterCheck; register: Register }> {
  const columns = mapColumns(sheet.header, mapping, sheet.above)
  const register = await readRegister(db, districtId, rosterKeys(sheet, columns, mends, today))
  return { check: checkRows(sheet, columns, register, mends, leftOut, today, takesHidden), register }
}

export const fingerprintOf = (check: RosterCheck): string =>
  createHash('sha256')
    .update(JSON.stringify([check.rows, check.columnFaults]))
    .digest('hex')

export function findingsOf(sheet: Sheet, check: RosterCheck): Findings {
  const groups = check.groups.toSorted((one, other) => weight(one) - weight(other) || one.fault.row - other.fault.row)
  return {
    print: fingerprintOf(check),
    columns: check.columns,
    columnFaults: check.columnFaults,
    faultCount: groups.length,
    faults: groups.slice(0, faultsKept).map((group, i) => ({ ...group, excerpt: i < excerptsKept ? excerpt(sheet, group.fault.row) : [] })),
    rows: check.rows.map(toImportRow),
    given: givenBy(check.rows),
  }
}

function givenBy(rows: readonly CheckedRow[]): z.output<typeof Given>[] {
  const officers = rows.flatMap(row => (row.says.officer && givesOfficer(row) ? [row.says.officer] : []))
  return [...Map.groupBy(officers, each => each.id).values()]
    .flatMap(([first, ...others]) => (first ? [{ officerId: first.id, name: first.name, count: others.length + 1 }] : []))
    .toSorted((one, other) => other.count - one.count)
}

/** R2.4: an import names the first officer, never replaces one. */
const givesOfficer = ({ outcome, changes }: CheckedRow): boolean =>
  outcome === 'new' || (outcome === 'changed' && changes.some(change => change.target === 'officer'))

const weight = (group: FaultGroup) => (group.fault.severity === 'error' ? 0 : 1)

const toImportRow = ({ row, outcome, enterpriseId, says, changes }: CheckedRow): z.output<typeof ImportRow> => ({
  row,
  outcome,
  enterpriseId,
  name: says.name ?? '',
  code: says.code,
  kind: says.kind,
  streetName: says.street?.name ?? null,
  officerName: says.officer?.name ?? null,
  changes,
})
