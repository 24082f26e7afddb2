import type { CodeList } from '#document/fact.ts'
import { refuse } from '#problems/problem.ts'

/** Every code of a list with itself and all below it. */
export type CodeTree = ReadonlyMap<string, ReadonlySet<string>>

/** The tree of a list; a code under one that is not there, or under itself, is refused. */
export function codeTree({ id, members }: CodeList): CodeTree {
  const above = new Map<string, string | undefined>()
  for (const { code, under } of members) {
    if (above.has(code)) refuse('duplicate', ['lists', id], { name: code })
    above.set(code, under)
  }
  const tree = new Map([...above.keys()].map((code): [string, Set<string>] => [code, new Set()]))
  for (const code of above.keys()) {
    let [at, steps]: [string | undefined, number] = [code, 0]
    while (at !== undefined) {
      const below = tree.get(at)
      if (!below) refuse('not-in-list', ['lists', id], { given: at, list: id })
      if (steps++ > above.size) refuse('cycle', ['lists', id], { name: code })
      below.add(code)
      at = above.get(at)
    }
  }
  return tree
}
