/** What is being changed, and the states before, so that each change can be taken back. */
export type Undoing<T> = { now: T; past: readonly T[] }

export const begun = <T>(now: T): Undoing<T> => ({ now, past: [] })

/** A change that changes nothing leaves nothing to take back. */
export const done = <T>({ now, past }: Undoing<T>, next: T): Undoing<T> =>
  next === now ? { now, past } : { now: next, past: [...past, now] }

export function undone<T>({ now, past }: Undoing<T>): Undoing<T> {
  const before = past.at(-1)
  return before === undefined ? { now, past } : { now: before, past: past.slice(0, -1) }
}
