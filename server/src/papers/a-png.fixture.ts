import { deflateSync } from 'node:zlib'

/** `rows`: how many it has of those that it says; `filter`: of all rows, where not each has another; `byteAt`: what stands in a row. */
type Shape = { width?: number; height?: number; depth?: number; rows?: number; filter?: number; byteAt?: (x: number, y: number) => number }

/** A picture of this kind of colours. */
export function aPng(
  kind: 0 | 2 | 4 | 6,
  { width = 3, height = 5, depth = 8, rows = height, filter, byteAt = (x, y) => 40 * y + x }: Shape = {},
): Buffer {
  const colours = { 0: 1, 2: 3, 4: 2, 6: 4 }[kind]
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([depth, kind, 0, 0, 0], 8)
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
  }
  const data = Buffer.concat(
    Array.from({ length: rows }, (_, y) =>
      Buffer.from([filter ?? y % 5, ...Array.from({ length: width * colours }, (_, x) => byteAt(x, y))]),
    ),
  )
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(data)), chunk('IEND', Buffer.alloc(0))])
}
