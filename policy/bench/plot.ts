/** One line over one axis: what grows, and what it takes. */
export type Panel = { title: string; across: string; unit: string; points: readonly { at: number; takes: number }[] }

const [width, height, left, right, top, bottom] = [300, 240, 52, 16, 36, 44] as const

/** Panels side by side, both axes by powers: what grows in step with its cause lies along the dashed line. */
export function plot(panels: readonly Panel[]): string {
  const drawn = panels.map((panel, index) => `<g transform="translate(${index * width} 0)">${panelOf(panel)}</g>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width * panels.length} ${height}" font-family="system-ui, sans-serif" font-size="11">
<style>text { fill: #3b4148 } .title { font-weight: 600; font-size: 12px } .axis { stroke: #c3c8cf } .even { stroke: #9aa2ad; stroke-dasharray: 4 4 } .line { stroke: #1f5fbf; fill: none; stroke-width: 2 } circle { fill: #1f5fbf } rect { fill: #fff }
@media (prefers-color-scheme: dark) { text { fill: #c9d0d8 } .axis { stroke: #4a515a } .line { stroke: #7fb0ff } circle { fill: #7fb0ff } rect { fill: #14171a } }</style>
<rect width="100%" height="100%"/>
${drawn.join('\n')}
</svg>
`
}

function panelOf({ title, across, unit, points }: Panel): string {
  const x = scale(
    points.map(({ at }) => at),
    left,
    width - right,
  )
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return ''
  const even = first.takes * (last.at / first.at)
  const y = scale([...points.map(({ takes }) => takes), even], height - bottom, top)
  const marks = points.map(
    ({ at, takes }) =>
      `<circle cx="${x(at)}" cy="${y(takes)}" r="3"/><text x="${x(at)}" y="${y(takes) - 8}" text-anchor="middle">${short(takes)}</text>` +
      `<text x="${x(at)}" y="${height - bottom + 16}" text-anchor="middle">${short(at)}</text>`,
  )
  return `<text class="title" x="${left}" y="18">${title}</text>
<path class="axis" fill="none" d="M${left} ${top}V${height - bottom}H${width - right}"/>
<path class="even" fill="none" d="M${x(first.at)} ${y(first.takes)}L${x(last.at)} ${y(even)}"/>
<path class="line" d="M${points.map(({ at, takes }) => `${x(at)} ${y(takes)}`).join('L')}"/>
${marks.join('\n')}
<text x="${(left + width - right) / 2}" y="${height - 8}" text-anchor="middle">${across}</text>
<text transform="translate(14 ${(top + height - bottom) / 2}) rotate(-90)" text-anchor="middle">${unit}</text>`
}

/** From the least to the greatest by powers, a little apart from the axes. */
function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const [low, high] = [Math.log(Math.min(...values)), Math.log(Math.max(...values))]
  const margin = Math.sign(to - from) * 16
  return value => Math.round(from + margin + ((Math.log(value) - low) / (high - low || 1)) * (to - from - 2 * margin))
}

const short = (value: number): string =>
  value >= 1e6
    ? `${Number((value / 1e6).toPrecision(3))}M`
    : value >= 1000
      ? `${Number((value / 1000).toPrecision(3))}k`
      : `${Number(value.toPrecision(2))}`
