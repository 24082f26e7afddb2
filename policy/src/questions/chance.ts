/** How likely exactly none, one, two … of independent events happen. */
export function exactly(likely: readonly number[]): number[] {
  let chances = [1]
  for (const chance of likely)
    chances = Array.from(
      { length: chances.length + 1 },
      (_, count) => (chances[count] ?? 0) * (1 - chance) + (chances[count - 1] ?? 0) * chance,
    )
  return chances
}
