/** One after another, and again from the first. */
export function inTurn<T>(all: readonly T[]): () => T {
  let turn = 0
  return () => all[turn++ % all.length] as T
}

/** One after another, each once. */
export function once<T>(all: readonly T[]): () => T {
  let turn = 0
  return () => {
    const next = all[turn++]
    if (next === undefined) throw new Error(`all ${all.length} are used up`)
    return next
  }
}
