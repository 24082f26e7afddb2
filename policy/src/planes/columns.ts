import { type Program, unknownCell } from '#lowered/program.ts'
import type { Column } from './fill-planes.ts'

/** An empty column wide enough for an attribute's cells: of 256 or more, GB/T 4754 alone has 1,380, one byte is too narrow. */
export const columnFor = (cells: number, rows: number): Column => (cells < 0xff ? new Uint8Array(rows) : new Uint16Array(rows))

/** The columns of subjects whose cells are known, row by row. */
export function cellsOfRows({ cells }: Program, rows: readonly Int32Array[]): Column[] {
  return cells.map(({ count }, attribute) => {
    const column = columnFor(count, rows.length)
    rows.forEach((row, index) => {
      // −1 wraps around to the greatest number
      column[index] = row[attribute] ?? unknownCell
    })
    return column
  })
}
