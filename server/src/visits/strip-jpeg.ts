/** A picture without what the phone wrote beside it: place, device, thumbnails, a film behind it. Of a JPEG only which way is up is kept. Null: it is no whole one. (JPEG, ITU-T T.81 annex B; Exif 3.0) */
export function stripJpeg(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  const orientation = { value: 1 }
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] as number
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === endOfImage)
      return Buffer.concat([kept[0] as Buffer, upright(orientation.value), ...kept.slice(1), bytes.subarray(at, at + 2)])
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length) return null
    const segment = bytes.subarray(at, end)
    if (isExif(segment)) orientation.value = orientationOf(segment.subarray(10))
    if (isPicture(segment)) kept.push(segment)
    at = end
    if (marker !== startOfScan) continue
    const scanned = endOfScan(bytes, at)
    kept.push(bytes.subarray(at, scanned))
    at = scanned
  }
  return bytes.length === at + 2 && bytes[at + 1] === endOfImage
    ? Buffer.concat([kept[0] as Buffer, upright(orientation.value), ...kept.slice(1), bytes.subarray(at)])
    : null
}

const [startOfScan, endOfImage] = [0xda, 0xd9]

/** Everything but what applications write and comments; of the former what JFIF, ICC and Adobe say of the shape and the colours. */
function isPicture(segment: Buffer): boolean {
  const marker = segment[1] as number
  const written = marker === 0xfe || (marker >= 0xe0 && marker <= 0xef)
  return !written || ['JFIF\0', 'ICC_PROFILE\0', 'Adobe'].some(name => begins(segment, name))
}
const isExif = (segment: Buffer): boolean => segment[1] === 0xe1 && begins(segment, 'Exif\0\0')
const begins = (segment: Buffer, name: string): boolean => segment.subarray(4, 4 + name.length).toString('latin1') === name

/** Within a scan 0xFF is followed by 0 or by a mark to go on from; else the scan is over. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] as number
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

/** 1 to 8, as the first directory says (tag 0x0112). */
function orientationOf(tiff: Buffer): number {
  if (tiff.length < 10) return 1
  const little = tiff.subarray(0, 2).toString('latin1') === 'II'
  const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let i = 0; i < short(directory); i++) {
    const entry = directory + 2 + i * 12
    if (short(entry) === 0x0112) return Math.min(8, Math.max(1, short(entry + 8)))
  }
  return 1
}

/** An Exif segment that says this alone; none where the picture stands as it is. */
const upright = (orientation: number): Buffer =>
  orientation === 1
    ? Buffer.alloc(0)
    : Buffer.from(
        `ffe10022457869660000${'4d4d002a00000008'}0001011200030000000100${orientation.toString(16).padStart(2, '0')}0000${'00000000'}`,
        'hex',
      )
