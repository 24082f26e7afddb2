import type { MendImport } from '@yigen/domain/imports/roster-import.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import type { ImportFault, RosterImport } from './import.queries.ts'

/** All that a person has said about a sheet; each call to the server carries the whole of it. R2.4 */
export type Handled = Required<Wire<typeof MendImport>>

export const handledOf = ({ mends, leftOut, mapping, takesHidden }: Pick<RosterImport, keyof Handled>): Handled => ({
  mends,
  leftOut,
  mapping,
  takesHidden,
})

/** Nothing said yet. */
export const nothingSaid: Handled = { mends: [], leftOut: [], mapping: [], takesHidden: false }

/** Hidden rows are written like the others. */
export const takingHidden = (handled: Handled): Handled => ({ ...handled, takesHidden: true })

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

/** The ways to put a fault right. */
export type RemedyName = 'none' | 'keepOne' | 'keepOfficer' | 'isEnterprise' | 'takeHidden' | 'suggestion' | 'choices' | 'fill'

/**
 * How a fault can be put right. `keepOne`: several rows speak of one enterprise; `keepOfficer`: its officer stays, the cell is emptied;
 * `isEnterprise`: what looks like a note is one; `takeHidden`: rows that the file hides are meant.
 */
export function remedyOf({ fault }: ImportFault): RemedyName {
  if (fault.severity === 'warning') return 'none'
  if (fault.code === 'hiddenRow') return 'takeHidden'
  if (fault.code === 'footerRow') return fault.suggestion ? 'isEnterprise' : 'none'
  if (fault.rows.length > 1) return 'keepOne'
  if (fault.code === 'officerTaken') return 'keepOfficer'
  if (fault.code === 'exampleRow' || fault.code === 'totalRow') return 'none'
  if (fault.suggestion) return 'suggestion'
  return fault.choices.length > 0 ? 'choices' : 'fill'
}

/** The enterprise can go in without an officer for now: whoever the sheet names is not known here. R3.2 */
export const mayStayWithoutOfficer = ({ fault }: ImportFault): boolean =>
  fault.code === 'officerUnknown' || fault.code === 'officerNearest' || fault.code === 'officerAmbiguous'

/** The rows one remedy reaches: all with the same fault, but empty cells each want their own words. */
export const reachOf = ({ fault, rows }: ImportFault): number[] => (fault.written === '' ? [fault.row] : [...rows])
