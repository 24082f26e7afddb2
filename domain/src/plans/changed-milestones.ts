/** What differs between two versions of a plan, milestone by milestone. R15.7, R15.8 */
export type MilestoneChange = { id: string; name: string; what: 'added' | 'removed' | 'changed' }

type Named = { id: string; name: string }

/** In the order of the later one, what is gone last. Two milestones are the same when all that is said of them is. R15.8 */
export function changedMilestones<M extends Named>(before: readonly M[], after: readonly M[]): MilestoneChange[] {
  const [was, is] = [byId(before), byId(after)]
  return [
    ...after.flatMap((milestone): MilestoneChange[] => {
      const one = was.get(milestone.id)
      if (!one) return [named(milestone, 'added')]
      return same(one, milestone) ? [] : [named(milestone, 'changed')]
    }),
    ...before.flatMap(milestone => (is.has(milestone.id) ? [] : [named(milestone, 'removed')])),
  ]
}

const byId = <M extends Named>(milestones: readonly M[]) => new Map(milestones.map(milestone => [milestone.id, milestone]))
const named = ({ id, name }: Named, what: MilestoneChange['what']): MilestoneChange => ({ id, name, what })
const same = (one: unknown, other: unknown): boolean => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))

/** Keys in one order: what the database keeps comes back in its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  )
}
