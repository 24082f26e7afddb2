import type { Cells } from '#lowered/cells.ts'
import { type Program, unknownCell } from '#lowered/program.ts'
import { type Network, networkOf } from './network.ts'
import { type Nodes, type Postings, postingsOf, type Told } from './postings.ts'

/** Answers as small numbers. */
export const answers = { no: 0, yes: 1, unknown: 2, notApplicable: 3 } as const

/** What a matcher finds of one subject, measure by measure. */
export type Matches = {
  readonly answers: Uint8Array
  /** 1 where exactly one clause fails and all others hold. */
  readonly nearMisses: Uint8Array
}

/**
 * One subject against all measures by counting: every known value tells the groups that ask for it, and a group that is
 * decided tells the one above. What is not known tells nobody and leaves undecided what hangs on it, which is Kleene's logic
 * at no cost. Counts run down, so that one look at a count says whether its group is decided.
 */
export class Matcher {
  readonly #network: Network
  readonly #postings: readonly Postings[]
  readonly #toHold: Int32Array
  readonly #toFail: Int32Array
  readonly #cells: Int32Array

  constructor(program: Program) {
    this.#network = networkOf(program)
    this.#postings = postingsOf(program.cells, this.#network)
    this.#toHold = this.#network.need.slice()
    this.#toFail = this.#network.fail.slice()
    this.#cells = new Int32Array(program.cells.length).fill(unknownCell)
  }

  /** Takes in a subject by the cells its values lie in. */
  match(cells: Int32Array): Matches {
    this.#toHold.set(this.#network.need)
    this.#toFail.set(this.#network.fail)
    this.#cells.set(cells)
    for (let attribute = 0; attribute < cells.length; attribute++) {
      const cell = cells[attribute] as number
      if (cell !== unknownCell) this.#tell(this.#postings[attribute] as Postings, cell)
    }
    return this.read()
  }

  #tell({ cells, plain, denied }: Postings, cell: number): void {
    const count = cells.predicates.length
    if (cells.attribute.kind === 'ordered') this.#tellBoth(plain, denied, 0, cell, count)
    else
      for (let place = 0; place < count; place++)
        this.#tellBoth(plain, denied, place, cells.holds(place, cell) ? place + 1 : place, place + 1)
  }

  /** The predicates before `middle` hold, those from it on fail. */
  #tellBoth(plain: Told, denied: Told, first: number, middle: number, end: number): void {
    const { parent } = this.#network
    tell(this.#toHold, plain, first, middle, parent)
    tell(this.#toFail, plain, middle, end, parent)
    tell(this.#toFail, denied, first, middle, parent)
    tell(this.#toHold, denied, middle, end, parent)
  }

  /** The answers as they stand. */
  read(): Matches {
    const { measures, scopes } = this.#network
    const [toHold, toFail] = [this.#toHold, this.#toFail]
    const found = { answers: new Uint8Array(measures), nearMisses: new Uint8Array(measures) }
    for (let measure = 0; measure < measures; measure++) {
      const [hold, fail] = [toHold[measure] as number, toFail[measure] as number]
      found.answers[measure] = (ifDone(hold) & answers.yes) | (~ifDone(hold) & ~ifDone(fail) & answers.unknown)
      found.nearMisses[measure] = isZero(fail | (hold - 1))
    }
    for (const { measure, node } of scopes) {
      const state = this.#stateOf(node)
      if (state === 1) continue
      found.answers[measure] = state === 0 ? answers.unknown : answers.notApplicable
      found.nearMisses[measure] = 0
    }
    return found
  }

  /** One value has changed, become known or been lost: only what its predicates touch is counted anew. */
  change(attribute: number, cell: number): void {
    const before = this.#cells[attribute] as number
    this.#cells[attribute] = cell
    const { cells, plain, denied } = this.#postings[attribute] as Postings
    const [first, end] = touched(cells, before, cell)
    for (let place = first; place < end; place++) {
      const [was, is] = [stateIn(cells, place, before), stateIn(cells, place, cell)]
      if (was === is) continue
      this.#turnAll(plain, place, was, is)
      this.#turnAll(denied, place, -was, -is)
    }
  }

  #turnAll({ roots, ...below }: Told, place: number, was: number, is: number): void {
    for (let at = roots.from[place] as number; at < (roots.from[place + 1] as number); at++) this.#count(roots.nodes[at] as number, was, is)
    for (const { nodes, from } of [below.underRoots, below.deeper])
      for (let at = from[place] as number; at < (from[place + 1] as number); at++) this.#turn(nodes[at] as number, was, is)
  }

  /** A part of a node goes from one state to another (1 holds, −1 fails, 0 open), and so may the node, up to the root. */
  #turn(start: number, was: number, is: number): void {
    let [node, from, to] = [start, was, is]
    while (node >= 0 && from !== to) {
      const before = this.#stateOf(node)
      this.#count(node, from, to)
      from = before
      to = this.#stateOf(node)
      node = this.#network.parent[node] as number
    }
  }

  #count(node: number, was: number, is: number): void {
    if (was !== 0) {
      const counts = was > 0 ? this.#toHold : this.#toFail
      counts[node] = (counts[node] as number) + 1
    }
    if (is !== 0) {
      const counts = is > 0 ? this.#toHold : this.#toFail
      counts[node] = (counts[node] as number) - 1
    }
  }

  #stateOf(node: number): number {
    if ((this.#toHold[node] as number) <= 0) return 1
    return (this.#toFail[node] as number) <= 0 ? -1 : 0
  }
}

/** Takes one off the counts of all that the predicates of some places tell. */
function tell(counts: Int32Array, { roots, underRoots, deeper }: Told, first: number, end: number, parent: Int32Array): void {
  takeOff(counts, roots, first, end)
  takeOffUnder(counts, underRoots, first, end, parent)
  for (let at = deeper.from[first] as number; at < (deeper.from[end] as number); at++) {
    let node = deeper.nodes[at] as number
    // a group that is decided is a part of the one above that holds or fails, and may decide it
    for (; node >= 0; node = parent[node] as number) {
      const count = (counts[node] as number) - 1
      counts[node] = count
      if (count !== 0) break
    }
  }
}

function takeOff(counts: Int32Array, { nodes, from }: Nodes, first: number, end: number): void {
  const last = from[end] as number
  for (let at = from[first] as number; at < last; at++) {
    const node = nodes[at] as number
    counts[node] = (counts[node] as number) - 1
  }
}

/** The same of groups right under a root, without a branch: which of them a part decides no processor foresees, and a wrong guess costs more than the count. */
function takeOffUnder(counts: Int32Array, { nodes, from }: Nodes, first: number, end: number, parent: Int32Array): void {
  const last = from[end] as number
  for (let at = from[first] as number; at < last; at++) {
    const node = nodes[at] as number
    const count = (counts[node] as number) - 1
    counts[node] = count
    const root = parent[node] as number
    counts[root] = (counts[root] as number) - isZero(count)
  }
}

/** All bits where a count has run down, else none. */
const ifDone = (count: number): number => (count - 1) >> 31

const isZero = (count: number): number => 1 - ((count | -count) >>> 31)

/** Which of an attribute's predicates a change can touch: of ordered ones those between the two cells. */
function touched({ attribute, predicates }: Cells, before: number, after: number): [number, number] {
  if (attribute.kind !== 'ordered' || before === unknownCell || after === unknownCell) return [0, predicates.length]
  return before < after ? [before, after] : [after, before]
}

function stateIn(cells: Cells, place: number, cell: number): number {
  if (cell === unknownCell) return 0
  return cells.holds(place, cell) ? 1 : -1
}
