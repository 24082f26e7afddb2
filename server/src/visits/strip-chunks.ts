/** What a PNG is drawn from; everything else is written beside it. (PNG, third edition) */
const drawn = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'cHRM', 'gAMA', 'iCCP', 'sRGB', 'cICP', 'sBIT', 'bKGD', 'acTL', 'fcTL', 'fdAT']

/** A PNG without words, times and Exif. Null: it is no whole one. */
export function stripPng(bytes: Buffer): Buffer | null {
  const kept = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    const type = bytes.subarray(at + 4, at + 8).toString('latin1')
    if (end > bytes.length) return null
    if (drawn.includes(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IEND') return Buffer.concat(kept)
    at = end
  }
  return null
}

/** What a WebP is drawn from. */
const painted = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']

/** A WebP without Exif, XMP and whatever else is not drawn, its header telling so. Null: it is no whole one. (RFC 9649) */
export function stripWebp(bytes: Buffer): Buffer | null {
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length) return null
  const kept: Buffer[] = []
  for (let at = 12; at + 8 <= end; ) {
    const type = bytes.subarray(at, at + 4).toString('latin1')
    const size = bytes.readUInt32LE(at + 4)
    const next = at + 8 + size + (size % 2)
    if (next > end) return null
    if (painted.includes(type)) kept.push(type === 'VP8X' ? withoutFlags(bytes.subarray(at, next)) : bytes.subarray(at, next))
    at = next
  }
  const body = Buffer.concat([Buffer.from('WEBP'), ...kept])
  const size = Buffer.alloc(4)
  size.writeUInt32LE(body.length)
  return kept.length > 0 ? Buffer.concat([Buffer.from('RIFF'), size, body]) : null
}

/** The bits by which it says that Exif (8) and XMP (4) follow. */
function withoutFlags(chunk: Buffer): Buffer {
  const copy = Buffer.from(chunk)
  copy[8] = (copy[8] as number) & ~0x0c
  return copy
}
