import type { Drafted } from '../plan-answer.ts'
import type { Working } from './draft-changes.ts'

export const draftFields = ['name', 'owner', 'promise', 'predecessors', 'gate', 'serviceCode', 'materials'] as const
export type DraftField = (typeof draftFields)[number]

/** How a milestone differs between two drafts; `fields` of one that both have. */
export type Difference = { id: string; name: string } & ({ what: 'added' | 'removed' } | { what: 'changed'; fields: readonly DraftField[] })

/** What changed from one draft to another, in the order of the other, what is gone last. */
export function differencesOf(before: Working, after: Working): Difference[] {
  const old = new Map(before.map(one => [one.id, one]))
  const kept = new Set(after.map(({ id }) => id))
  return [
    ...after.flatMap((milestone): Difference[] => {
      const { id, name } = milestone
      const was = old.get(id)
      if (!was) return [{ id, name, what: 'added' }]
      const fields = was === milestone ? [] : draftFields.filter(field => differ(was, milestone, field))
      return fields.length > 0 ? [{ id, name, what: 'changed', fields }] : []
    }),
    ...before.flatMap(({ id, name }): Difference[] => (kept.has(id) ? [] : [{ id, name, what: 'removed' }])),
  ]
}

/** Whatever the order of what is waited for; only of an authority outside the name is written. */
export function differ(one: Drafted, other: Drafted, field: DraftField): boolean {
  if (one[field] === other[field]) return false
  if (field === 'owner') return ownersDiffer(one.owner, other.owner)
  if (field === 'promise') return one.promise.amount !== other.promise.amount || one.promise.unit !== other.promise.unit
  if (field === 'predecessors') return waitsDiffer(one.predecessors, other.predecessors)
  return true
}

const ownersDiffer = (one: Drafted['owner'], other: Drafted['owner']): boolean =>
  one.kind !== other.kind || one.unitId !== other.unitId || (one.kind === 'outside' && one.name !== other.name)

const waitsDiffer = (one: Drafted['predecessors'], other: Drafted['predecessors']): boolean =>
  one.length !== other.length ||
  !one.every(({ id, link, lag }) => other.some(each => each.id === id && each.link === link && each.lag === lag))
