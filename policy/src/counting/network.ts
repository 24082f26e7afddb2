import type { Formula } from '#lowered/formula.ts'
import { clausesOf, type Program } from '#lowered/program.ts'

/** A literal below a node: the predicate and whether it is denied. */
export type Leaf = { node: number; predicate: number; denied: boolean }

/**
 * The groups of all formulas as nodes of one forest, the roots of the measures first. A node is decided when `need` of its parts
 * hold, or when `fail` of them do not; a part that is never known never reports.
 */
export type Network = {
  readonly parent: Int32Array
  readonly need: Int32Array
  readonly fail: Int32Array
  readonly leaves: readonly Leaf[]
  readonly measures: number
  /** Of the measures that have one, the node of their scope. */
  readonly scopes: readonly { measure: number; node: number }[]
}

export function networkOf({ formulas }: Program): Network {
  const writer = new Writer()
  const roots = formulas.map(({ root }) => writer.addRoot(root))
  roots.forEach((parts, node) => {
    writer.addParts(node, parts)
  })
  const scopes = formulas.flatMap(({ scope }, measure) => {
    if (!scope) return []
    const node = writer.nodes
    writer.addParts(node, writer.addRoot(scope))
    return [{ measure, node }]
  })
  return { ...writer.written(), measures: formulas.length, scopes }
}

class Writer {
  readonly #parent: number[] = []
  readonly #need: number[] = []
  readonly #fail: number[] = []
  readonly #leaves: Leaf[] = []

  get nodes(): number {
    return this.#parent.length
  }

  written() {
    const [parent, need, fail] = [this.#parent, this.#need, this.#fail].map(numbers => Int32Array.from(numbers)) as Columns
    return { parent, need, fail, leaves: this.#leaves }
  }

  /** A root is always a group of clauses that must all hold, so that near misses can be counted alike; its parts are added later. */
  addRoot(formula: Formula): readonly Formula[] {
    if (formula.kind !== 'constant' || formula.truth === undefined) {
      const clauses = clausesOf(formula)
      this.#addNode(-1, clauses.length, clauses.length)
      return clauses
    }
    // what can never hold lacks two: it is never one step short
    this.#addNode(-1, formula.truth ? 0 : 2, 0)
    return []
  }

  addParts(node: number, parts: readonly Formula[]): void {
    for (const part of parts) {
      if (part.kind === 'literal') this.#leaves.push({ node, predicate: part.predicate.index, denied: part.denied })
      else if (part.kind === 'group') this.addParts(this.#addNode(node, part.need, part.parts.length), part.parts)
    }
  }

  #addNode(parent: number, need: number, size: number): number {
    this.#need.push(need)
    this.#fail.push(size - need + 1)
    return this.#parent.push(parent) - 1
  }
}

type Columns = [parent: Int32Array, need: Int32Array, fail: Int32Array]
