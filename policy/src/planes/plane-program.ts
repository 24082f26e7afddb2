import type { Predicate } from '#lowered/attribute.ts'
import { type Cells, type Run, runsOutside } from '#lowered/cells.ts'
import type { Formula } from '#lowered/formula.ts'
import { clausesOf, type Program } from '#lowered/program.ts'
import { cellBytesFor } from './columns.ts'
import { blockRows, countsAt, countsBytes, emptyPlane, fullPlane, names, planeBytes } from './plane-layout.ts'

/** Where in memory the column of an attribute lies, a block of it at a time, and how many bytes a cell has. */
export type PlaneColumn = { attribute: number; at: number; cellBytes: 1 | 2 }

/** A program as plain numbers: it travels to a worker as it is. */
export type PlaneProgram = {
  measures: number
  columns: readonly PlaneColumn[]
  /** How the planes come from the columns of one and of two bytes: of each the column, the plane and the runs of cells. */
  fills: { bytes: Int32Array; pairs: Int32Array }
  /** One instruction after the other; a measure's begin where `starts` says and end where the next one's begin. */
  code: Int32Array
  starts: Int32Array
  /** Where columns and planes end. */
  end: number
}

export function planeProgramOf({ cells, formulas }: Program): PlaneProgram {
  const scratch = Math.max(0, ...formulas.map(({ scope, root }) => groupsIn(root) + (scope ? groupsIn(scope) : 0)))
  const writer = new Writer(cells, countsAt + countsBytes * formulas.length, scratch)
  const starts = formulas.map(({ scope, root }, measure) => writer.write(measure, root, scope))
  const code = Int32Array.from(writer.code)
  return {
    measures: formulas.length,
    columns: writer.columns,
    fills: { bytes: writer.fills(1), pairs: writer.fills(2) },
    code,
    starts: Int32Array.from([...starts, code.length]),
    end: writer.end,
  }
}

const groupsIn = (formula: Formula): number => (formula.kind === 'group' ? formula.parts.reduce((sum, part) => sum + groupsIn(part), 1) : 0)

/** A part of a formula as two planes. */
type Part = readonly [fails: number, known: number]

type AttributePlanes = { cells: Cells; column: PlaneColumn; known: number; byPredicate: Map<string, number>; fill: number[] }

/** Writes the code and gives out memory: a plane has its place when it is first asked for, near those it is asked for with. */
class Writer {
  readonly code: number[] = []
  end: number
  readonly #cells: readonly Cells[]
  readonly #places: ReadonlyMap<number, number>
  readonly #attributes = new Map<number, AttributePlanes>()
  readonly #scratch: number
  #nextScratch: number

  constructor(cells: readonly Cells[], from: number, scratch: number) {
    this.#cells = cells
    this.#places = new Map(cells.flatMap(one => one.predicates.map(({ index }, place) => [index, place] as const)))
    this.#scratch = from
    this.#nextScratch = from
    this.end = from + 2 * scratch * planeBytes
  }

  get columns(): PlaneColumn[] {
    return [...this.#attributes.values()].map(({ column }) => column)
  }

  fills(cellBytes: 1 | 2): Int32Array {
    const fills = [...this.#attributes.values()].filter(({ column }) => column.cellBytes === cellBytes)
    return Int32Array.from(fills.flatMap(({ fill }) => fill))
  }

  /** A measure: its groups from the innermost out, then its clauses and its scope. */
  write(measure: number, root: Formula, scope: Formula | undefined): number {
    const start = this.code.length
    this.#nextScratch = this.#scratch
    // what can never hold fails twice over: it is never one step short
    const clauses = root.kind === 'constant' && root.truth === false ? [root, root] : clausesOf(root)
    const parts = [...clauses, scope ?? everywhere].map(part => this.#part(part))
    this.code.push(names.measure, clauses.length, countsAt + countsBytes * measure, clauses.length, ...parts.flat())
    return start
  }

  #part(formula: Formula): Part {
    if (formula.kind === 'constant')
      return formula.truth === undefined ? [emptyPlane, emptyPlane] : [formula.truth ? emptyPlane : fullPlane, fullPlane]
    if (formula.kind === 'literal') {
      const planes = this.#attribute(formula.predicate.attribute.index)
      return [this.#failing(planes, formula.predicate, formula.denied), planes.known]
    }
    const parts = formula.parts.map(part => this.#part(part))
    const into = this.#nextScratch
    this.#nextScratch += 2 * planeBytes
    this.code.push(nameOf(formula.need, parts.length), parts.length, into, formula.need, ...parts.flat())
    return [into, into + planeBytes]
  }

  #attribute(index: number): AttributePlanes {
    const known = this.#attributes.get(index)
    if (known) return known
    const cells = this.#cells[index] as Cells
    const cellBytes = cellBytesFor(cells.count)
    const column = { attribute: index, at: this.#take(cellBytes * blockRows), cellBytes }
    const planes: AttributePlanes = { cells, column, known: this.#take(planeBytes), byPredicate: new Map(), fill: [] }
    this.#attributes.set(index, planes)
    fill(planes, planes.known, [[0, cells.count - 1]])
    return planes
  }

  /** The plane where a literal fails: outside the predicate's cells, or inside where it is denied. */
  #failing(planes: AttributePlanes, { index }: Predicate, denied: boolean): number {
    const key = `${index} ${denied}`
    const known = planes.byPredicate.get(key)
    if (known !== undefined) return known
    const plane = this.#take(planeBytes)
    planes.byPredicate.set(key, plane)
    const runs = planes.cells.runs(this.#places.get(index) as number)
    fill(planes, plane, denied ? runs : runsOutside(runs, planes.cells.count))
    return plane
  }

  #take(bytes: number): number {
    this.end += bytes
    return this.end - bytes
  }
}

const everywhere: Formula = { kind: 'constant', truth: true }

const nameOf = (need: number, count: number): number => (need === count ? names.all : need === 1 ? names.any : names.some)

/** A run as its first cell and how many follow it. */
function fill(planes: AttributePlanes, plane: number, runs: readonly Run[]): void {
  planes.fill.push(planes.column.at, plane, runs.length, ...runs.flatMap(([first, last]) => [first, last - first]))
}
