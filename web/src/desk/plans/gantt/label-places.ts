export type Label = { x: number; width: number }
export type Taken = readonly [from: number, until: number]

/** Those labels that stand whole, each over its middle, beside what is taken and beside each other. */
export function fittingLabels<L extends Label>(labels: readonly L[], taken: readonly Taken[], until: number): L[] {
  const places: Taken[] = [...taken]
  return labels.filter(({ x, width }) => {
    const [from, to] = [x - width / 2, x + width / 2]
    const fits = from >= 0 && to <= until && places.every(([left, right]) => to + 4 <= left || from - 4 >= right)
    if (fits) places.push([from, to])
    return fits
  })
}

/** Where the labels of the landing stand beside their lines: the last to the right where there is room, those before to the left; one that would lie over another is left out. */
export function landingPlaces<L extends Label>(labels: readonly L[], until: number): (L & { side: 'left' | 'right'; span: Taken })[] {
  const sorted = [...labels].sort((a, b) => b.x - a.x)
  const placed: (L & { side: 'left' | 'right'; span: Taken })[] = []
  for (const [place, label] of sorted.entries()) {
    const side = place === 0 && label.x + label.width <= until ? 'right' : 'left'
    const span: Taken = side === 'right' ? [label.x, label.x + label.width] : [label.x - label.width, label.x]
    if (placed.every(({ span: [from, to] }) => span[1] <= from || span[0] >= to)) placed.push({ ...label, side, span })
  }
  return placed
}
