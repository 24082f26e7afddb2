import { openSync, readSync } from 'node:fs'

/** A TrueType font where it lies: what every text needs is read once, outlines one by one, so that megabytes of them stay on the disk. */
export type FontFile = {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  /** around all its glyphs */
  readonly box: readonly number[]
  /** 0: the font has no such letter */
  glyphOf(codePoint: number): number
  advanceOf(glyph: number): number
  /** from the pen to where its ink begins */
  bearingOf(glyph: number): number
  /** empty of a space */
  outlineOf(glyph: number): Buffer
  /** as it stands in the file; null: there is none */
  table(tag: string): Buffer | null
}

type Place = { at: number; length: number }

export function openFont(path: string): FontFile {
  const file = openSync(path, 'r')
  const read = ({ at, length }: Place): Buffer => {
    const bytes = Buffer.alloc(length)
    readSync(file, bytes, 0, length, at)
    return bytes
  }
  const places = directory(read)
  const placeOf = (tag: string): Place => {
    const place = places.get(tag)
    if (!place) throw new Error(`${path}: no table ${tag}`)
    return place
  }
  const whole = (tag: string) => read(placeOf(tag))
  const [head, hhea, hmtx, loca] = [whole('head'), whole('hhea'), whole('hmtx'), whole('loca')]
  const [glyf, advances, isLong] = [placeOf('glyf'), hhea.readUInt16BE(34), head.readInt16BE(50) === 1]
  const offsetOf = (glyph: number) => (isLong ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph))
  return {
    ...{ unitsPerEm: head.readUInt16BE(18), ascent: hhea.readInt16BE(4), descent: hhea.readInt16BE(6) },
    box: [36, 38, 40, 42].map(at => head.readInt16BE(at)),
    glyphOf: glyphsOf(whole('cmap'), path),
    advanceOf: glyph => hmtx.readUInt16BE(4 * Math.min(glyph, advances - 1)),
    bearingOf: glyph => hmtx.readInt16BE(glyph < advances ? 4 * glyph + 2 : 2 * (advances + glyph)),
    outlineOf: glyph => read({ at: glyf.at + offsetOf(glyph), length: offsetOf(glyph + 1) - offsetOf(glyph) }),
    table: tag => (places.has(tag) ? whole(tag) : null),
  }
}

function directory(read: (place: Place) => Buffer): ReadonlyMap<string, Place> {
  const count = read({ at: 0, length: 12 }).readUInt16BE(4)
  const lines = read({ at: 12, length: 16 * count })
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const line = lines.subarray(16 * i, 16 * i + 16)
      return [line.toString('latin1', 0, 4), { at: line.readUInt32BE(8), length: line.readUInt32BE(12) }]
    }),
  )
}

/** By the table that knows letters beyond the first 65,536 too (format 12), where rare characters of names stand. */
function glyphsOf(cmap: Buffer, path: string): FontFile['glyphOf'] {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(4 + 8 * i + 4))
  const from = offsets.find(offset => cmap.readUInt16BE(offset) === 12)
  if (from === undefined) throw new Error(`${path}: no table of all letters`)
  const groups = cmap.subarray(from + 16, from + cmap.readUInt32BE(from + 4))
  const last = cmap.readUInt32BE(from + 12) - 1
  return codePoint => {
    let [low, high] = [0, last]
    while (low <= high) {
      const middle = (low + high) >> 1
      const at = 12 * middle
      if (codePoint < groups.readUInt32BE(at)) high = middle - 1
      else if (codePoint > groups.readUInt32BE(at + 4)) low = middle + 1
      else return groups.readUInt32BE(at + 8) + codePoint - groups.readUInt32BE(at)
    }
    return 0
  }
}
