import type { Formula } from '#lowered/formula.ts'
import { clausesOf, type Program } from '#lowered/program.ts'

/** A literal below a node: the predicate and whether it is denied. */
export type Leaf = { node: number; predicate: number; denied: boolean }

/**
 * The groups of all formulas as nodes of one forest. A node is decided when `need` of its `size` parts hold, or when more
 * than size − need fail; a part that is never known is counted in the size and never reports.
 */
export type Network = {
  readonly parent: Int32Array
  readonly need: Int32Array
  /** So many failing parts decide against the node. */
  readonly fail: Int32Array
  readonly size: Int32Array
  readonly leaves: readonly Leaf[]
  /** By measure: the node of its clauses and, or −1, that of its scope. */
  readonly root: Int32Array
  readonly scope: Int32Array
}

export function networkOf({ formulas }: Program): Network {
  const nodes: { parent: number; need: number; size: number }[] = []
  const leaves: Leaf[] = []
  const roots = formulas.map(({ root }) => addRoot(root))
  const scopes = formulas.map(({ scope }) => (scope ? addRoot(scope) : -1))
  return {
    parent: Int32Array.from(nodes, node => node.parent),
    need: Int32Array.from(nodes, node => node.need),
    fail: Int32Array.from(nodes, node => node.size - node.need + 1),
    size: Int32Array.from(nodes, node => node.size),
    leaves,
    root: Int32Array.from(roots),
    scope: Int32Array.from(scopes),
  }

  /** A root is always a group of clauses that must all hold, so that near misses can be counted alike. */
  function addRoot(formula: Formula): number {
    if (formula.kind === 'constant' && formula.truth !== undefined) return addNode(-1, formula.truth ? 0 : 1, [])
    const clauses = clausesOf(formula)
    return addNode(-1, clauses.length, clauses)
  }

  function addNode(parent: number, need: number, parts: readonly Formula[]): number {
    const node = nodes.push({ parent, need, size: parts.length }) - 1
    for (const part of parts) {
      if (part.kind === 'literal') leaves.push({ node, predicate: part.predicate.index, denied: part.denied })
      else if (part.kind === 'group') addNode(node, part.need, part.parts)
    }
    return node
  }
}
