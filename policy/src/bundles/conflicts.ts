import type { BundleProblem } from './candidate.ts'

/** The groups of which at most one is given, and who is in whose way, by place. */
export type Conflicts = { groups: number[][]; of: number[][] }

export function conflictsOf({ candidates, exclusions }: BundleProblem): Conflicts {
  const places = new Map(candidates.map(({ id }, at) => [id, at]))
  const groups = exclusions.map(({ members }) =>
    [...new Set(members)].flatMap(id => {
      const at = places.get(id)
      return at === undefined ? [] : [at]
    }),
  )
  const of = candidates.map((_, at) => [...new Set(groups.filter(group => group.includes(at)).flat())].filter(other => other !== at))
  return { groups, of }
}
