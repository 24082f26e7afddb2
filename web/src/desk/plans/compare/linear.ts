/** Places on a line of so many pixels for moments between two. */
export function linear(moments: readonly number[], width: number): (moment: number) => number {
  const [least, most] = [Math.min(...moments), Math.max(...moments)]
  const span = Math.max(most - least, 1)
  return moment => 8 + ((moment - least) / span) * (width - 16)
}
