import { darkRuns } from '@yigen/domain/wire/dark-runs.ts'
import { encode } from 'uqr'
import { colours } from './colours.ts'
import { type Area, colourOf, nameOfPicture, type Paper, type Point, points } from './paper.ts'

export type Stroke = { thick: number; colour: string }

export function rule(paper: Paper, from: Point, to: Point, { thick, colour, dashed = false }: Stroke & { dashed?: boolean }): void {
  const dash = dashed ? '[3 2] 0 d' : ''
  paper.draw(`q ${points(thick)} w ${dash} ${colourOf(colour)} RG ${paper.place(from)} m ${paper.place(to)} l S Q`)
}

export function fill(paper: Paper, { left, top, width, height }: Area, colour: string): void {
  paper.draw(`${colourOf(colour)} rg ${paper.place([left, top + height])} ${points(width)} ${points(height)} re f`)
}

export function dot(paper: Paper, [x, y]: Point, radius: number, colour: string): void {
  // how far a Bézier reaches to be a quarter of a circle
  const reach = 0.5523 * radius
  const at = (dx: number, dy: number) => paper.place([x + dx, y + dy])
  const quarter = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number) => `${at(ax, ay)} ${at(bx, by)} ${at(cx, cy)} c`
  paper.draw(
    `${colourOf(colour)} rg ${at(radius, 0)} m`,
    quarter(radius, reach, reach, radius, 0, radius),
    quarter(-reach, radius, -radius, reach, -radius, 0),
    quarter(-radius, -reach, -reach, -radius, 0, -radius),
    `${quarter(reach, -radius, radius, -reach, radius, 0)} f`,
  )
}

/** A code to scan whose dark part is a square of this side; around it four of its modules stay free. */
export function code(paper: Paper, text: string, { left, top, side }: { left: number; top: number; side: number }): void {
  if (paper.isTrial) return
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const one = side / size
  const squares = darkRuns(data).map(
    ({ x, y, length }) => `${paper.place([left + x * one, top + (y + 1) * one])} ${points(length * one)} ${points(one)} re`,
  )
  paper.draw('0 0 0 rg', ...squares, 'f')
}

/** A PNG as large as it fits, above the middle of the lower edge; false: it cannot be read. */
export function picture(paper: Paper, png: Uint8Array, { left, top, width, height }: Area): boolean {
  if (paper.isTrial) return true
  const put = paper.putPicture(png)
  if (!put) return false
  const scale = Math.min(width / put.width, height / put.height)
  const [wide, high] = [put.width * scale, put.height * scale]
  const corner = paper.place([left + (width - wide) / 2, top + height])
  paper.draw(`q ${points(wide)} 0 0 ${points(high)} ${corner} cm /${nameOfPicture(put.ref)} Do Q`)
  return true
}

/** The product’s mark. */
export function mark(paper: Paper, { left, top, side }: { left: number; top: number; side: number }): void {
  const scale = points(side / 24)
  paper.draw(
    `q ${scale} 0 0 -${scale} ${paper.place([left, top])} cm ${colourOf(colours.accent)} rg`,
    '6 0 m 18 0 l 21.314 0 24 2.686 24 6 c 24 18 l 24 21.314 21.314 24 18 24 c 6 24 l 2.686 24 0 21.314 0 18 c 0 6 l 0 2.686 2.686 0 6 0 c f',
    '1 1 1 RG 2 w 1 J 5.5 7.5 m 12.5 7.5 l 14.709 7.5 16.5 9.291 16.5 11.5 c 16.5 15.5 l S',
    '1 1 1 rg 18.6 17.6 m 18.6 18.76 17.66 19.7 16.5 19.7 c 15.34 19.7 14.4 18.76 14.4 17.6 c 14.4 16.44 15.34 15.5 16.5 15.5 c 17.66 15.5 18.6 16.44 18.6 17.6 c f Q',
  )
}
