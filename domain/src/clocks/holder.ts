/** Somebody a clock may lie with or who may be told. */
export type Person = { id: string; onLeave: boolean }

export type Holders = {
  officer: Person | null
  deputy: Person | null
  minister: Person | null
  head: Person | null
  /** of the district's active leaders the default one, if not on leave, else one who is there, else any */
  lastLeader: Person | null
}

/**
 * Who holds a clock: the first not on leave of officer, deputy, minister, the head of the officer's unit and the default leader; then any active leader, even on leave. R3.4
 *
 * Without an officer the (default) minister holds it, R3.2; a deputy stands in for an officer, never for nobody. Null only in a district without an active leader.
 */
export function holderOf({ officer, deputy, minister, head, lastLeader }: Holders): Person['id'] | null {
  const line = officer ? [officer, deputy, minister, head] : [minister, head]
  return (line.find(person => person && !person.onLeave) ?? lastLeader)?.id ?? null
}
