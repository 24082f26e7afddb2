import { type Column, unknownIn } from './columns.ts'
import { type Kernel, kernelOver, memoryOf } from './kernel.ts'
import { blockRows, blockWords, countsAt, countsBytes, foundAt, fullPlane } from './plane-layout.ts'
import type { PlaneProgram } from './plane-program.ts'

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
  readonly #kernel: Kernel
  readonly #columns: readonly { attribute: number; block: Column }[]
  readonly #full: Int32Array
  readonly #found: Int32Array
  readonly #counts: Int32Array
  readonly #pairsAt: number
  readonly #codeAt: number
  readonly #end: number

  constructor(program: PlaneProgram) {
    const { fills, code, columns, measures } = program
    this.#program = program
    this.#pairsAt = program.end + fills.bytes.byteLength
    this.#codeAt = this.#pairsAt + fills.pairs.byteLength
    this.#end = this.#codeAt + code.byteLength
    const memory = memoryOf(this.#end)
    this.#kernel = kernelOver(memory)
    const words = (at: number, count: number) => new Int32Array(memory.buffer, at, count)
    for (const [at, numbers] of [
      [program.end, fills.bytes],
      [this.#pairsAt, fills.pairs],
      [this.#codeAt, code],
    ] as const)
      words(at, numbers.length).set(numbers)
    this.#columns = columns.map(({ attribute, at, cellBytes }) => ({
      attribute,
      block: cellBytes === 1 ? new Uint8Array(memory.buffer, at, blockRows) : new Uint16Array(memory.buffer, at, blockRows),
    }))
    this.#full = words(fullPlane, blockWords)
    this.#found = words(foundAt, 4 * blockWords)
    this.#counts = words(countsAt, (countsBytes / 4) * measures)
  }

  /** Adds the answers of these rows to the counts, and shows the planes of every block to the sink. */
  run(columns: readonly Column[], rows: number, counts: Counts, sink?: Sink): void {
    for (let from = 0; from < rows; from += blockRows) {
      this.#load(columns, from, Math.min(blockRows, rows - from))
      this.#kernel.fillBytes(this.#program.end, this.#pairsAt)
      this.#kernel.fillPairs(this.#pairsAt, this.#codeAt)
      if (sink) this.#show(from, sink)
      else this.#kernel.fold(this.#codeAt, this.#end)
    }
    counts.rows += rows
    this.#tally(counts)
  }

  /** Rows beyond the last of the block are not known, whatever is asked. */
  #load(columns: readonly Column[], from: number, rows: number): void {
    for (const { attribute, block } of this.#columns) {
      block.set((columns[attribute] as Column).subarray(from, from + rows))
      block.fill(unknownIn(block), rows)
    }
    for (let word = 0; word < blockWords; word++) this.#full[word] = bitsUpTo(rows - 32 * word)
  }

  #show(from: number, sink: Sink): void {
    const { starts, measures } = this.#program
    for (let measure = 0; measure < measures; measure++) {
      this.#kernel.fold(this.#codeAt + 4 * (starts[measure] as number), this.#codeAt + 4 * (starts[measure + 1] as number))
      sink(measure, from, this.#found)
    }
  }

  #tally(counts: Counts): void {
    const sums = this.#counts
    const lists = [counts.yes, counts.no, counts.notApplicable, counts.nearMisses]
    for (const [kind, list] of lists.entries())
      for (let measure = 0, at = 4 * kind; measure < list.length; measure++, at += 16)
        list[measure] = Number(list[measure]) + Number(sums[at]) + Number(sums[at + 1]) + Number(sums[at + 2]) + Number(sums[at + 3])
    sums.fill(0)
  }
}

/** A word whose lowest bits are set, so many of them. */
const bitsUpTo = (count: number): number => (count >= 32 ? -1 : count <= 0 ? 0 : (1 << count) - 1)
