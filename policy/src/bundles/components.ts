import type { CapNode } from './cap-tree.ts'

/** Candidates that touch each other by no conflict and no cap are solved apart. */
export function componentsOf(count: number, tree: CapNode, groups: number[][]): number[][] {
  const head = Array.from({ length: count }, (_, at) => at)
  const headOf = (at: number): number => (head[at] === at ? at : headOf(head[at] ?? at))
  for (const together of [...groups, ...tree.inner.map(node => node.within)])
    for (const at of together) head[headOf(at)] = headOf(together[0] ?? at)
  return [...Map.groupBy(head.keys(), headOf).values()]
}
