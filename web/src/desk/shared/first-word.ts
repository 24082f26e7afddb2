/** A word of a slice, found by what the slice says of itself: `tasks-first:step.accept.act`. */
export type SliceWord = `${string}:${string}`

/** Under this name stand those words of a slice that come first. */
export type First<N extends string> = `${N}-first`

export const firstWord = (slice: string, word: string): SliceWord => `${slice}-first:${word}`
