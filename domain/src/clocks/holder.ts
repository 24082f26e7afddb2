/** Somebody a clock may lie with or who may be told. */
export type Person = { id: string; onLeave: boolean }

export type Holders = { officer: Person | null; deputy: Person | null; minister: Person | null; head: Person | null }

/**
 * Who holds a clock: the first not on leave of officer, deputy, minister and the head of the officer's unit. R3.4
 *
 * Without an officer the (default) minister holds it, R3.2; a deputy stands in for an officer, never for nobody. Null when everyone is missing or on leave: the ladder then begins above them.
 */
export function holderOf({ officer, deputy, minister, head }: Holders): Person['id'] | null {
  const line = officer ? [officer, deputy, minister, head] : [minister, head]
  return line.find(person => person && !person.onLeave)?.id ?? null
}
