import type { FontFile } from './font-file.ts'

/** The font with these glyphs alone, each under its place in the list; what they are composed of comes along. It has the tables that a PDF asks of a TrueType font, and `beside` them what a font that stands for itself needs. */
export function subsetFont(font: FontFile, glyphs: readonly number[], beside: readonly Table[]): Buffer {
  const { kept, outlines } = gathered(font, glyphs)
  return assembled([
    ...beside,
    ...asItIs(font, 'cvt '),
    ...asItIs(font, 'fpgm'),
    ['glyf', Buffer.concat(outlines)],
    ['head', changed(font, 'head', head => [head.writeUInt32BE(0, sumOfAll), head.writeInt16BE(longOffsets, 50)])],
    ['hhea', changed(font, 'hhea', hhea => [hhea.writeUInt16BE(kept.length, 34)])],
    ['hmtx', metrics(font, kept)],
    ['loca', offsets(outlines)],
    ['maxp', changed(font, 'maxp', maxp => [maxp.writeUInt16BE(kept.length, 4)])],
    ...asItIs(font, 'prep'),
  ])
}

export type Table = readonly [tag: string, bytes: Buffer]
const [sumOfAll, longOffsets] = [8, 1]

/** Outlines in the order of the list, parts of composed ones behind it, each padded to a whole word. */
function gathered(font: FontFile, glyphs: readonly number[]): { kept: number[]; outlines: Buffer[] } {
  const kept = [...glyphs]
  const placeOf = new Map(glyphs.map((glyph, place) => [glyph, place]))
  const outlines: Buffer[] = []
  // grows while it is walked through
  for (const glyph of kept) {
    const outline = font.outlineOf(glyph)
    for (const at of partsOf(outline)) {
      const part = outline.readUInt16BE(at)
      const place = placeOf.get(part) ?? kept.push(part) - 1
      placeOf.set(part, place)
      outline.writeUInt16BE(place, at)
    }
    outlines.push(padded(outline))
  }
  return { kept, outlines }
}

const flags = { words: 0x01, scale: 0x08, more: 0x20, twoScales: 0x40, matrix: 0x80 }

/** Where a composed outline names its parts. */
function partsOf(outline: Buffer): number[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return []
  const found: number[] = []
  for (let at = 10, more = true; more; ) {
    const flag = outline.readUInt16BE(at)
    found.push(at + 2)
    const transform = flag & flags.matrix ? 8 : flag & flags.twoScales ? 4 : flag & flags.scale ? 2 : 0
    at += 4 + (flag & flags.words ? 4 : 2) + transform
    more = (flag & flags.more) !== 0
  }
  return found
}

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)])

export const asItIs = (font: FontFile, tag: string): Table[] => {
  const bytes = font.table(tag)
  return bytes ? [[tag, bytes]] : []
}

function changed(font: FontFile, tag: string, change: (bytes: Buffer) => unknown): Buffer {
  const bytes = font.table(tag)
  if (!bytes) throw new Error(`the font has no table ${tag}`)
  change(bytes)
  return bytes
}

function metrics(font: FontFile, kept: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * kept.length)
  for (const [i, glyph] of kept.entries()) {
    bytes.writeUInt16BE(font.advanceOf(glyph), 4 * i)
    bytes.writeInt16BE(font.bearingOf(glyph), 4 * i + 2)
  }
  return bytes
}

function offsets(outlines: readonly Buffer[]): Buffer {
  const bytes = Buffer.alloc(4 * (outlines.length + 1))
  let end = 0
  for (const [i, { length }] of outlines.entries()) {
    end += length
    bytes.writeUInt32BE(end, 4 * (i + 1))
  }
  return bytes
}

/** The file: a directory of the tables with their sums, then each on a whole word, both in the order of their names. */
function assembled(unordered: readonly Table[]): Buffer {
  const tables = unordered.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const head = Buffer.alloc(12 + 16 * tables.length)
  const power = Math.floor(Math.log2(tables.length))
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt16BE(tables.length, 4)
  head.writeUInt16BE(16 * 2 ** power, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(16 * (tables.length - 2 ** power), 10)
  let at = head.length
  for (const [i, [tag, bytes]] of tables.entries()) {
    const line = 12 + 16 * i
    head.write(tag, line, 'latin1')
    head.writeUInt32BE(sumOf(padded(bytes)), line + 4)
    head.writeUInt32BE(at, line + 8)
    head.writeUInt32BE(bytes.length, line + 12)
    at += padded(bytes).length
  }
  return Buffer.concat([head, ...tables.map(([, bytes]) => padded(bytes))])
}

function sumOf(bytes: Buffer): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0
  return sum
}
