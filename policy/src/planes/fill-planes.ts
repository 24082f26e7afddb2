import { type AttributePlanes, blockWords, emptyPlane, fullPlane, type PlaneProgram } from './plane-program.ts'

/** Cells of a column, row by row; its greatest number is “not known”. */
export type Column = Uint8Array | Uint16Array

export const unknownIn = (column: Column): number => (column.BYTES_PER_ELEMENT === 1 ? 0xff : 0xffff)

/** Sets the planes that never change. */
export function preparePlanes(planes: Int32Array): void {
  planes.fill(0, emptyPlane * blockWords, (emptyPlane + 1) * blockWords)
  planes.fill(-1, fullPlane * blockWords, (fullPlane + 1) * blockWords)
}

/** Turns the rows of a block into planes, attribute by attribute; rows beyond the last are not known. */
export function fillPlanes(
  planes: Int32Array,
  { attributes }: PlaneProgram,
  columns: readonly Column[],
  from: number,
  rows: number,
  buckets: Int32Array,
): void {
  for (const one of attributes) {
    scatter(buckets, columns[one.attribute] as Column, from, rows, one.cells)
    if (one.ordered) fillOrdered(planes, one, buckets)
    else fillTable(planes, one, buckets)
  }
}

/** A bucket for each cell: the rows that lie in it. */
function scatter(buckets: Int32Array, column: Column, from: number, rows: number, cells: number): void {
  const unknown = unknownIn(column)
  buckets.fill(0, 0, cells * blockWords)
  for (let row = 0; row < rows; row++) {
    const cell = column[from + row] as number
    if (cell === unknown) continue
    const at = cell * blockWords + (row >> 5)
    buckets[at] = (buckets[at] as number) | (1 << (row & 31))
  }
}

/** From the highest cell down: a predicate holds in all cells above its own, and all cells together are known. */
function fillOrdered(planes: Int32Array, { known, predicates, used }: AttributePlanes, buckets: Int32Array): void {
  const knownAt = known * blockWords
  for (let word = 0; word < blockWords; word++) {
    let all = 0
    for (let cell = 0; cell <= predicates; cell++) all |= buckets[cell * blockWords + word] as number
    planes[knownAt + word] = all
    let above = 0
    for (let place = predicates - 1; place >= 0; place--) {
      above |= buckets[(place + 1) * blockWords + word] as number
      const at = (known + 1 + 2 * place) * blockWords + word
      if (used[2 * place]) planes[at] = above
      if (used[2 * place + 1]) planes[at + blockWords] = all & ~above
    }
  }
}

function fillTable(planes: Int32Array, { known, predicates, cells, used, table }: AttributePlanes, buckets: Int32Array): void {
  const knownAt = known * blockWords
  for (let word = 0; word < blockWords; word++) {
    let all = 0
    for (let cell = 0; cell < cells; cell++) all |= buckets[cell * blockWords + word] as number
    planes[knownAt + word] = all
    for (let place = 0; place < predicates; place++) {
      let holding = 0
      for (let cell = 0; cell < cells; cell++) if (table[place * cells + cell]) holding |= buckets[cell * blockWords + word] as number
      const at = (known + 1 + 2 * place) * blockWords + word
      if (used[2 * place]) planes[at] = holding
      if (used[2 * place + 1]) planes[at + blockWords] = all & ~holding
    }
  }
}
