/** From how many open matters on a tile is drawn a step brighter: by tens, in a small district by a quarter of the most. */
export function streetSteps(most: number): number[] {
  const step = most >= 30 ? 10 : Math.max(1, Math.ceil((most + 1) / 4))
  return [0, step, 2 * step, 3 * step]
}

/** 1 to 4. */
export const stepOf = (n: number, steps: readonly number[]): number => steps.filter(from => n >= from).length
