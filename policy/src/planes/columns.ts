import type { Program } from '#lowered/program.ts'

/** Of each row the cell its value lies in; the column's greatest number is “not known”. */
export type Column = Uint8Array | Uint16Array

/** Of 256 cells or more, GB/T 4754 alone has 1,380, one byte is too narrow. */
export const cellBytesFor = (cells: number): 1 | 2 => (cells < 0xff ? 1 : 2)

/** An empty column wide enough for an attribute's cells. */
export const columnFor = (cells: number, rows: number): Column => (cellBytesFor(cells) === 1 ? new Uint8Array(rows) : new Uint16Array(rows))

export const unknownIn = (column: Column): number => (column.BYTES_PER_ELEMENT === 1 ? 0xff : 0xffff)

/** The columns of subjects whose cells are known, row by row. */
export function cellsOfRows({ cells }: Program, rows: readonly Int32Array[]): Column[] {
  return cells.map(({ count }, attribute) => {
    const column = columnFor(count, rows.length)
    rows.forEach((row, index) => {
      // −1 wraps around to the greatest number
      column[index] = row[attribute] as number
    })
    return column
  })
}
