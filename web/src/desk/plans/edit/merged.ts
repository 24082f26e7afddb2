import type { Drafted } from '../plan-answer.ts'
import { type DraftField, differ, draftFields } from './differences.ts'
import type { Working } from './draft-changes.ts'

/** A place that two people changed differently: a field, or whether the milestone is there at all. */
export type Conflict = { id: string; name: string; field: DraftField | 'there'; mine: Drafted | null; theirs: Drafted | null }
export type Merged = { milestones: Working; conflicts: readonly Conflict[] }
export type Side = 'mine' | 'theirs'

/**
 * What two people made of one draft, put together: each change stands where the other side left the place alone. Where both changed it differently it is a conflict, decided as `chosen` says, meanwhile as theirs. R15.8
 */
export function merged(base: Working, mine: Working, theirs: Working, chosen: ReadonlyMap<string, Side> = new Map()): Merged {
  const [was, own] = [byIds(base), byIds(mine)]
  const conflicts: Conflict[] = []
  const decided = (conflict: Conflict): Drafted | null => {
    conflicts.push(conflict)
    return (chosen.get(keyOf(conflict)) ?? 'theirs') === 'mine' ? conflict.mine : conflict.theirs
  }
  const kept = theirs.flatMap(their => together(was.get(their.id), own.get(their.id), their, decided) ?? [])
  const gone = new Set(theirs.map(({ id }) => id))
  const left = mine.filter(({ id }) => !gone.has(id))
  const back = left.flatMap(my => {
    const before = was.get(my.id)
    if (!before) return my
    return isSame(before, my) ? [] : (decided({ id: my.id, name: my.name, field: 'there', mine: my, theirs: null }) ?? [])
  })
  return { milestones: withoutStrays(inTheirPlaces(kept, back, mine)), conflicts }
}

export const keyOf = ({ id, field }: Pick<Conflict, 'id' | 'field'>): string => `${id} ${field}`

type Decide = (conflict: Conflict) => Drafted | null

function together(base: Drafted | undefined, mine: Drafted | undefined, theirs: Drafted, decided: Decide): Drafted | null {
  if (!base) return theirs
  if (!mine) return isSame(base, theirs) ? null : decided({ id: theirs.id, name: theirs.name, field: 'there', mine: null, theirs })
  let one = theirs
  for (const field of draftFields) {
    if (!differ(base, mine, field) || !differ(mine, theirs, field)) continue
    const from = differ(base, theirs, field) ? decided({ id: theirs.id, name: theirs.name, field, mine, theirs }) : mine
    if (from) one = { ...one, [field]: from[field] }
  }
  return one
}

const isSame = (one: Drafted, other: Drafted): boolean => draftFields.every(field => !differ(one, other, field))
const byIds = (working: Working) => new Map(working.map(one => [one.id, one]))

/** What only I have stands after what it stood after. */
function inTheirPlaces(kept: readonly Drafted[], back: readonly Drafted[], mine: Working): Drafted[] {
  const placed = [...kept]
  for (const milestone of back) {
    const before = mine.slice(0, mine.indexOf(milestone)).reverse()
    const after = before.map(({ id }) => placed.findIndex(one => one.id === id)).find(place => place >= 0) ?? -1
    placed.splice(after + 1, 0, milestone)
  }
  return placed
}

/** Nothing waits for what the other side took away. */
function withoutStrays(milestones: readonly Drafted[]): Working {
  const there = new Set(milestones.map(({ id }) => id))
  return milestones.map(one =>
    one.predecessors.every(({ id }) => there.has(id)) ? one : { ...one, predecessors: one.predecessors.filter(({ id }) => there.has(id)) },
  )
}
