import { countBits } from './count-bits.ts'
import { type Column, fillPlanes, preparePlanes } from './fill-planes.ts'
import { foldAll, foldAny, foldGroup } from './fold-group.ts'
import { foldRoot } from './fold-root.ts'
import { blockRows, blockWords, ops, type PlaneProgram } from './plane-program.ts'

/** By measure, how many rows have which answer; what is left over is not known. */
export type Counts = { yes: Float64Array; no: Float64Array; notApplicable: Float64Array; nearMisses: Float64Array; rows: number }

/** Planes of one block's answers for one measure: yes, no, not applicable, near miss, each `blockWords` long. */
export type Sink = (measure: number, firstRow: number, planes: Int32Array) => void

export const emptyCounts = (measures: number): Counts => ({
  yes: new Float64Array(measures),
  no: new Float64Array(measures),
  notApplicable: new Float64Array(measures),
  nearMisses: new Float64Array(measures),
  rows: 0,
})

/** All measures against many subjects: a column of cells for each attribute, worked off in blocks of planes. */
export class BulkEngine {
  readonly #program: PlaneProgram
  readonly #planes: Int32Array
  readonly #buckets: Int32Array
  readonly #sums = new Int32Array(3 * blockWords)
  readonly #found = new Int32Array(4 * blockWords)

  constructor(program: PlaneProgram) {
    this.#program = program
    this.#planes = new Int32Array(program.planes * blockWords)
    this.#buckets = new Int32Array(Math.max(1, ...program.attributes.map(({ cells }) => cells)) * blockWords)
    preparePlanes(this.#planes)
  }

  /** Adds the answers of these rows to the counts, and shows the planes of every block to the sink. */
  run(columns: readonly Column[], rows: number, counts: Counts, sink?: Sink): void {
    for (let from = 0; from < rows; from += blockRows) {
      const block = Math.min(blockRows, rows - from)
      fillPlanes(this.#planes, this.#program, columns, from, block, this.#buckets)
      this.#runBlock(block, from, counts, sink)
    }
    counts.rows += rows
  }

  #runBlock(rows: number, firstRow: number, counts: Counts, sink: Sink | undefined): void {
    const { code } = this.#program
    let measure = 0
    for (let at = 0; at < code.length; ) {
      const [need, count, into] = [code[at + 1] as number, code[at + 2] as number, code[at + 3] as number]
      if (code[at] === ops.group) {
        if (need === 1) foldAny(this.#planes, code, at + 4, count, into)
        else if (need === count) foldAll(this.#planes, code, at + 4, count, into)
        else foldGroup(this.#planes, code, at + 4, need, count, into)
        at += 4 + 2 * count
        continue
      }
      foldRoot(this.#sums, this.#planes, code, at + 4, count)
      this.#answer(code, into === 1 ? at + 4 + 2 * count : -1, rows)
      this.#tally(measure, counts)
      sink?.(measure, firstRow, this.#found)
      measure++
      at += 4 + 2 * (count + into)
    }
  }

  /** From where all are known, one fails and two fail to the four answers; rows beyond the last of the block are taken away. */
  #answer(code: Int32Array, scopeAt: number, rows: number): void {
    const [sums, found, planes] = [this.#sums, this.#found, this.#planes]
    const fails = scopeAt < 0 ? 0 : (code[scopeAt] as number) * blockWords
    const known = scopeAt < 0 ? blockWords : (code[scopeAt + 1] as number) * blockWords
    for (let word = 0; word < blockWords; word++) {
      const rest = rows - word * 32
      const there = rest >= 32 ? -1 : rest <= 0 ? 0 : (1 << rest) - 1
      const outside = (planes[fails + word] as number) & there
      const inside = (planes[known + word] as number) & ~outside & there
      const one = sums[blockWords + word] as number
      const all = (sums[word] as number) & inside
      found[word] = all & ~one
      found[blockWords + word] = one & inside
      found[2 * blockWords + word] = outside
      found[3 * blockWords + word] = all & one & ~(sums[2 * blockWords + word] as number)
    }
  }

  #tally(measure: number, counts: Counts): void {
    const lists = [counts.yes, counts.no, counts.notApplicable, counts.nearMisses]
    for (const [index, list] of lists.entries())
      list[measure] = (list[measure] as number) + countBits(this.#found, index * blockWords, (index + 1) * blockWords)
  }
}
