import type { Cells } from '#lowered/cells.ts'
import type { Formula } from '#lowered/formula.ts'
import { clausesOf, type Program } from '#lowered/program.ts'

/** Words of 32 rows that are worked on together: few enough that the planes of a block stay in the processor's cache. */
export const blockWords = 128
export const blockRows = blockWords * 32

/** How the planes of one attribute come from its cells. */
export type AttributePlanes = {
  attribute: number
  ordered: boolean
  cells: number
  predicates: number
  /** The plane of the rows whose value is known; behind it two for each predicate, where it holds and where it fails. */
  known: number
  /** Which of those anybody asks for. */
  used: Uint8Array
  /** Predicate by cell, whether it holds; for those without order. */
  table: Uint8Array
}

/** A program as plain numbers: it travels to a worker as it is. */
export type PlaneProgram = {
  measures: number
  planes: number
  attributes: readonly AttributePlanes[]
  /** One instruction after the other: what to do, `need`, how many parts, where to, and of each part the planes fails and known. */
  code: Int32Array
}

/** A group of parts into two scratch planes; or a measure's clauses, whose scope is one part more where `into` is 1. */
export const ops = { group: 0, root: 1 } as const

/** No row at all, and every row. */
export const emptyPlane = 0
export const fullPlane = 1

/** A part of a formula as two planes. */
type Part = readonly [fails: number, known: number]

export function planeProgramOf({ cells, formulas }: Program): PlaneProgram {
  const attributes: AttributePlanes[] = []
  let planes = fullPlane + 1
  for (const one of cells) {
    attributes.push(attributePlanes(one, planes))
    planes += 1 + 2 * one.predicates.length
  }
  const places = new Map(cells.flatMap(one => one.predicates.map(({ index }, place) => [index, place] as const)))
  const writer = new Writer(attributes, places, planes)
  for (const { scope, root } of formulas) writer.write(root, scope)
  return { measures: formulas.length, planes: writer.planes, attributes, code: Int32Array.from(writer.code) }
}

const attributePlanes = (one: Cells, known: number): AttributePlanes => ({
  attribute: one.attribute.index,
  ordered: one.attribute.kind === 'ordered',
  cells: one.count,
  predicates: one.predicates.length,
  known,
  used: new Uint8Array(2 * one.predicates.length),
  table: Uint8Array.from(
    one.predicates.flatMap((_, place) => Array.from({ length: one.count }, (_, cell) => Number(one.holds(place, cell)))),
  ),
})

class Writer {
  readonly code: number[] = []
  planes: number
  readonly #attributes: readonly AttributePlanes[]
  readonly #places: ReadonlyMap<number, number>
  readonly #scratch: number
  #next: number

  constructor(attributes: readonly AttributePlanes[], places: ReadonlyMap<number, number>, scratch: number) {
    this.#attributes = attributes
    this.#places = places
    this.#scratch = scratch
    this.#next = scratch
    this.planes = scratch
  }

  /** A measure: its groups from the innermost out, then its clauses. */
  write(root: Formula, scope: Formula | undefined): void {
    this.#next = this.#scratch
    // what can never hold fails twice over: it is never one step short
    const clauses = root.kind === 'constant' && root.truth === false ? [root, root] : clausesOf(root)
    const parts = clauses.map(part => this.#part(part))
    const last = scope ? [this.#part(scope)] : []
    this.code.push(ops.root, parts.length, parts.length, last.length, ...[...parts, ...last].flat())
  }

  #part(formula: Formula): Part {
    if (formula.kind === 'constant')
      return formula.truth === undefined ? [emptyPlane, emptyPlane] : [formula.truth ? emptyPlane : fullPlane, fullPlane]
    if (formula.kind === 'literal') {
      const { predicate, denied } = formula
      const { known, used } = this.#attributes[predicate.attribute.index] as AttributePlanes
      const plane = 2 * (this.#places.get(predicate.index) as number) + (denied ? 0 : 1)
      used[plane] = 1
      return [known + 1 + plane, known]
    }
    const parts = formula.parts.map(part => this.#part(part))
    const into = this.#next
    this.#next += 2
    this.planes = Math.max(this.planes, this.#next)
    this.code.push(ops.group, formula.need, parts.length, into, ...parts.flat())
    return [into, into + 1]
  }
}
