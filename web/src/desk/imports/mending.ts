import type { MendImport } from '@yigen/domain/imports/roster-import.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import type { ImportFault, RosterImport } from './import.queries.ts'

/** All that a person has said about a sheet; each call to the server carries the whole of it. R2.4 */
export type Handled = Required<Wire<typeof MendImport>>

export const handledOf = ({ mends, leftOut, mapping }: Pick<RosterImport, 'mends' | 'leftOut' | 'mapping'>): Handled => ({
  mends,
  leftOut,
  mapping,
})

/** The same value into one cell of each of these rows; '' empties it. */
export function withValue(handled: Handled, rows: readonly number[], column: number, value: string): Handled {
  const others = handled.mends.filter(mend => mend.column !== column || !rows.includes(mend.row))
  return { ...handled, mends: [...others, ...rows.map(row => ({ row, column, value }))] }
}

/** The cell as the file has it. */
export const asWritten = (handled: Handled, row: number, column: number): Handled => ({
  ...handled,
  mends: handled.mends.filter(mend => mend.row !== row || mend.column !== column),
})

export const leavingOut = (handled: Handled, rows: readonly number[]): Handled => ({
  ...handled,
  leftOut: [...new Set([...handled.leftOut, ...rows])].sort((a, b) => a - b),
})

export const takingIn = (handled: Handled, rows: readonly number[]): Handled => ({
  ...handled,
  leftOut: handled.leftOut.filter(row => !rows.includes(row)),
})

/** Columns read otherwise; what was said of other columns stays. */
export function readingColumns(handled: Handled, chosen: Handled['mapping']): Handled {
  const columns = new Set(chosen.map(each => each.column))
  return { ...handled, mapping: [...handled.mapping.filter(each => !columns.has(each.column)), ...chosen] }
}

/** How a fault can be put right. `keepOne`: several rows speak of one enterprise; `keepOfficer`: its officer stays, the cell is emptied. */
export function remedyOf({ fault }: ImportFault): 'none' | 'keepOne' | 'keepOfficer' | 'suggestion' | 'choices' | 'fill' {
  if (fault.severity === 'warning') return 'none'
  if (fault.rows.length > 1) return 'keepOne'
  if (fault.code === 'officerTaken') return 'keepOfficer'
  if (fault.code === 'exampleRow' || fault.code === 'totalRow') return 'none'
  if (fault.suggestion) return 'suggestion'
  return fault.choices.length > 0 ? 'choices' : 'fill'
}

/** The rows one remedy reaches: all with the same fault, but empty cells each want their own words. */
export const reachOf = ({ fault, rows }: ImportFault): number[] => (fault.written === '' ? [fault.row] : [...rows])
