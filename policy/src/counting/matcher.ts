import type { Program } from '#lowered/program.ts'
import { unknownCell } from '#lowered/program.ts'
import { type Network, networkOf } from './network.ts'
import { type Postings, postingsOf } from './postings.ts'

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
 * at no cost.
 */
export class Matcher {
  readonly #network: Network
  readonly #postings: readonly Postings[]
  readonly #holding: Int32Array
  readonly #failing: Int32Array
  readonly #cells: Int32Array

  constructor(program: Program) {
    this.#network = networkOf(program)
    this.#postings = postingsOf(program.cells, this.#network.leaves)
    this.#holding = new Int32Array(this.#network.parent.length)
    this.#failing = new Int32Array(this.#network.parent.length)
    this.#cells = new Int32Array(program.cells.length).fill(unknownCell)
  }

  /** Takes in a subject by the cells its values lie in. */
  match(cells: Int32Array): Matches {
    this.#holding.fill(0)
    this.#failing.fill(0)
    this.#cells.set(cells)
    for (let attribute = 0; attribute < cells.length; attribute++) {
      const cell = cells[attribute] as number
      if (cell !== unknownCell) this.#tell(this.#postings[attribute] as Postings, cell)
    }
    return this.read()
  }

  /** The answers as they stand. */
  read(): Matches {
    const { root, scope } = this.#network
    const found = { answers: new Uint8Array(root.length), nearMisses: new Uint8Array(root.length) }
    for (let measure = 0; measure < root.length; measure++) {
      const node = root[measure] as number
      const scopeNode = scope[measure] as number
      const scoped = scopeNode < 0 ? answers.yes : this.#answerOf(scopeNode)
      found.answers[measure] =
        scoped === answers.yes ? this.#answerOf(node) : scoped === answers.no ? answers.notApplicable : answers.unknown
      found.nearMisses[measure] = scoped === answers.yes && this.#isNear(node) ? 1 : 0
    }
    return found
  }

  #answerOf(node: number): number {
    const { need, fail } = this.#network
    if ((this.#holding[node] as number) >= (need[node] as number)) return answers.yes
    return (this.#failing[node] as number) >= (fail[node] as number) ? answers.no : answers.unknown
  }

  #isNear(node: number): boolean {
    return this.#failing[node] === 1 && this.#holding[node] === (this.#network.size[node] as number) - 1
  }

  #tell({ cells, plain, denied, plainFrom, deniedFrom }: Postings, cell: number): void {
    if (cells.attribute.kind === 'ordered') {
      this.#hold(plain, 0, plainFrom[cell] as number)
      this.#fail(plain, plainFrom[cell] as number, plain.length)
      this.#fail(denied, 0, deniedFrom[cell] as number)
      this.#hold(denied, deniedFrom[cell] as number, denied.length)
      return
    }
    for (let place = 0; place < cells.predicates.length; place++) {
      const [heard, unheard] = cells.holds(place, cell) ? [plain, denied] : [denied, plain]
      const [heardFrom, unheardFrom] = heard === plain ? [plainFrom, deniedFrom] : [deniedFrom, plainFrom]
      this.#hold(heard, heardFrom[place] as number, heardFrom[place + 1] as number)
      this.#fail(unheard, unheardFrom[place] as number, unheardFrom[place + 1] as number)
    }
  }

  #hold(nodes: Int32Array, from: number, to: number): void {
    const holding = this.#holding
    const { need } = this.#network
    for (let at = from; at < to; at++) {
      const node = nodes[at] as number
      const count = (holding[node] as number) + 1
      holding[node] = count
      if (count === need[node]) this.#decide(node, true)
    }
  }

  #fail(nodes: Int32Array, from: number, to: number): void {
    const failing = this.#failing
    const { fail } = this.#network
    for (let at = from; at < to; at++) {
      const node = nodes[at] as number
      const count = (failing[node] as number) + 1
      failing[node] = count
      if (count === fail[node]) this.#decide(node, false)
    }
  }

  /** A group that is decided is a part of the one above that holds or fails, and may decide it. */
  #decide(node: number, truth: boolean): void {
    const { parent, need, fail } = this.#network
    const counts = truth ? this.#holding : this.#failing
    const bounds = truth ? need : fail
    for (let above = parent[node] as number; above >= 0; above = parent[above] as number) {
      const count = (counts[above] as number) + 1
      counts[above] = count
      if (count !== bounds[above]) return
    }
  }

  /** One value has changed, become known or been lost: only what its predicates touch is counted anew. */
  change(attribute: number, cell: number): void {
    const before = this.#cells[attribute] as number
    this.#cells[attribute] = cell
    const { cells, plain, denied, plainFrom, deniedFrom } = this.#postings[attribute] as Postings
    const [first, last] = touched(cells.attribute.kind, before, cell, cells.predicates.length)
    for (let place = first; place < last; place++) {
      const [was, is] = [before, cell].map(one => (one === unknownCell ? 0 : cells.holds(place, one) ? 1 : -1)) as [number, number]
      if (was === is) continue
      for (let at = plainFrom[place] as number; at < (plainFrom[place + 1] as number); at++) this.#turn(plain[at] as number, was, is)
      for (let at = deniedFrom[place] as number; at < (deniedFrom[place + 1] as number); at++) this.#turn(denied[at] as number, -was, -is)
    }
  }

  /** A part of a node goes from one answer to another (1 holds, −1 fails, 0 open), and so may the node, up to the root. */
  #turn(start: number, was: number, is: number): void {
    let [node, from, to] = [start, was, is]
    while (node >= 0 && from !== to) {
      const before = this.#stateOf(node)
      this.#count(node, from, -1)
      this.#count(node, to, 1)
      from = before
      to = this.#stateOf(node)
      node = this.#network.parent[node] as number
    }
  }

  #count(node: number, state: number, by: number): void {
    if (state === 0) return
    const counts = state > 0 ? this.#holding : this.#failing
    counts[node] = (counts[node] as number) + by
  }

  #stateOf(node: number): number {
    const answer = this.#answerOf(node)
    return answer === answers.unknown ? 0 : answer === answers.yes ? 1 : -1
  }
}

/** Which of an attribute's predicates a change can touch: of ordered ones those between the two cells. */
function touched(kind: string, before: number, after: number, count: number): [number, number] {
  if (kind !== 'ordered' || before === unknownCell || after === unknownCell) return [0, count]
  return before < after ? [before, after] : [after, before]
}
