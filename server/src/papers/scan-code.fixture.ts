import jsQR from 'jsqr'
import type { ReadPage } from './read-paper.fixture.ts'

const dots = 6
const edge = 24

/** What a phone reads off the page: its black squares as a picture of so many dots a point, given to a decoder of another maker. */
export function scanCode({ dark }: ReadPage): string | undefined {
  const [left, top] = [Math.min(...dark.map(({ x }) => x)), Math.min(...dark.map(({ y }) => y))]
  const [right, bottom] = [Math.max(...dark.map(({ x, width }) => x + width)), Math.max(...dark.map(({ y, height }) => y + height))]
  const [width, height] = [Math.ceil((right - left) * dots) + 2 * edge, Math.ceil((bottom - top) * dots) + 2 * edge]
  const picture = new Uint8ClampedArray(4 * width * height).fill(255)
  for (const square of dark)
    for (let y = edge + Math.round((square.y - top) * dots); y < edge + Math.round((square.y + square.height - top) * dots); y++)
      for (let x = edge + Math.round((square.x - left) * dots); x < edge + Math.round((square.x + square.width - left) * dots); x++)
        picture.fill(0, 4 * (y * width + x), 4 * (y * width + x) + 3)
  return jsQR.default(picture, width, height)?.data
}
