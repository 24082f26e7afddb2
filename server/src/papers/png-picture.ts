import { inflateSync } from 'node:zlib'
import type { PdfFile, Ref } from './pdf-file.ts'

export type Picture = { ref: Ref; width: number; height: number }

type Head = { width: number; height: number; colours: number }
type Png = Head & { data: Buffer }

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** The pad is 600 by 240; what is small as a file may be huge when it is unpacked, and nobody else is served meanwhile. */
const mostPixels = 160_000
/** How many bytes a point has, by the kind of colour: what a canvas writes, with or without alpha, in colours or grey. */
const bytesOfPoint = new Map([
  [0, 1],
  [2, 3],
  [4, 2],
  [6, 4],
])

/** A PNG as the pads of our pages write it, of eight bits a colour and in one pass; null for any other. Alpha becomes a mask of its own, as a PDF wants it. */
export function putPng(file: PdfFile, bytes: Uint8Array): Picture | null {
  const png = readPng(Buffer.from(bytes))
  if (!png) return null
  const { width, height, colours } = png
  const points = pointsOf(png)
  const hasAlpha = colours === 2 || colours === 4
  const [shown, mask] = hasAlpha ? split(points, colours) : [points, null]
  const image = (space: string, more: string, content: Buffer) =>
    file.addStream(
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 /ColorSpace /${space} ${more}`,
      content,
    )
  const more = mask ? `/SMask ${image('DeviceGray', '', mask)} 0 R` : ''
  return { ref: image(colours < 3 ? 'DeviceGray' : 'DeviceRGB', more, shown), width, height }
}

/** What a picture says of itself; null: it is none that can be put on a paper. */
export function headOfPng(bytes: Buffer): Head | null {
  if (bytes.length < 33 || !bytes.subarray(0, 8).equals(signature)) return null
  const [width, height, depth, kind, interlaced] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[24], bytes[25] ?? 0, bytes[28]]
  const colours = bytesOfPoint.get(kind)
  if (!colours || depth !== 8 || interlaced !== 0 || width * height === 0 || width * height > mostPixels) return null
  return { width, height, colours }
}

function readPng(bytes: Buffer): Png | null {
  const head = headOfPng(bytes)
  const data = head && unpacked(bytes, head.height * (1 + head.width * head.colours))
  return data && { ...head, data }
}

/** All data of the picture; null where it is broken or not as long as it says. */
function unpacked(bytes: Buffer, length: number): Buffer | null {
  const parts: Buffer[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const size = bytes.readUInt32BE(at)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + size))
    at += 12 + size
  }
  try {
    const data = inflateSync(Buffer.concat(parts), { maxOutputLength: length })
    return data.length === length ? data : null
  } catch {
    return null
  }
}

/** Each row undone by the filter that its first byte names (W3C PNG, 9). */
function pointsOf({ width, height, colours, data }: Png): Buffer {
  const row = width * colours
  const points = Buffer.alloc(row * height)
  for (let y = 0; y < height; y++) {
    const filter = data[y * (row + 1)]
    for (let x = 0; x < row; x++) {
      const at = y * row + x
      const left = x < colours ? 0 : (points[at - colours] ?? 0)
      const above = y === 0 ? 0 : (points[at - row] ?? 0)
      const corner = x < colours || y === 0 ? 0 : (points[at - row - colours] ?? 0)
      points[at] = (data[y * (row + 1) + 1 + x] ?? 0) + guess(filter, left, above, corner)
    }
  }
  return points
}

function guess(filter: number | undefined, left: number, above: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter === 3) return (left + above) >> 1
  if (filter !== 4) return 0
  const [toLeft, toAbove, toCorner] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)]
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

function split(points: Buffer, colours: number): [Buffer, Buffer] {
  const count = points.length / colours
  const [shown, mask] = [Buffer.alloc(count * (colours - 1)), Buffer.alloc(count)]
  for (let i = 0; i < count; i++) {
    for (let one = 0; one < colours - 1; one++) shown[i * (colours - 1) + one] = points[i * colours + one] ?? 0
    mask[i] = points[(i + 1) * colours - 1] ?? 0
  }
  return [shown, mask]
}
