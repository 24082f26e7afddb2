import type { Person } from './holder.ts'

/** Somebody who does what is asked of their unit: an active clerk, head, or both. */
export type UnitMember = Person & { clerk: boolean; head: boolean }

/**
 * Who holds the clocks of a unit: the first clerk who is not on leave, else a head who is not, else a head. R7.2
 *
 * `people`: the unit's clerks and heads, who has been there longest first. Null where nobody is: the ladder then begins above it.
 */
export function unitHolderOf(people: readonly UnitMember[]): UnitMember['id'] | null {
  const heads = people.filter(one => one.head)
  const holder = people.find(one => one.clerk && !one.onLeave) ?? heads.find(one => !one.onLeave) ?? heads[0]
  return holder?.id ?? null
}

/** With whom of them a clock that they took upon themselves stays: who is there. R7.2 */
export const keepsOwn = ({ onLeave }: UnitMember): boolean => !onLeave
