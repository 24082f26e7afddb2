import { fileTypeFromBuffer } from 'file-type'

/** Endings of images → media type. `apng` is a png that moves. */
export const imageTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  jfif: 'image/jpeg',
  png: 'image/png',
  apng: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  heic: 'image/heic',
}
/** What images are by their content, whatever their ending: chats and phones name them as they like. */
export const imageContents = ['jpg', 'png', 'apng', 'webp', 'gif', 'heic'] as const satisfies readonly Content[]

/** What a file is by its bytes: file-type's endings, and what it does not know. `cfb`: old Office; `compound`: the same container, of nobody known; `locked`: Office behind a password. */
export type Content = (typeof known)[number] | 'ofd' | 'text' | 'dwg' | 'compound' | 'locked' | 'unknown'
const known = [
  'jpg',
  'png',
  'apng',
  'webp',
  'gif',
  'heic',
  'pdf',
  'cfb',
  'docx',
  'xlsx',
  'pptx',
  'zip',
  'dwg',
  'webm',
  'mp4',
  'm4a',
] as const

const headWithin = 1024

/** By the first bytes; a PDF may begin with others before its head (ISO 32000-1, annex H). */
export async function contentOf(bytes: Uint8Array): Promise<Content> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = (await fileTypeFromBuffer(bytes))?.ext
  if (found === 'zip' && hasEntry(buffer, 'OFD.xml')) return 'ofd'
  if (found === 'cfb') return compoundOf(buffer)
  if (found) return known.find(each => each === found) ?? 'unknown'
  if (buffer.subarray(0, 4).toString('latin1') === 'AC10') return 'dwg'
  if (buffer.subarray(0, headWithin).includes('%PDF-')) return 'pdf'
  return isText(buffer) ? 'text' : 'unknown'
}

/** Whether a container names a part so. */
const hasEntry = (zip: Buffer, name: string): boolean => {
  for (let at = zip.indexOf(name); at >= 30; at = zip.indexOf(name, at + 1))
    if (zip.readUInt32LE(at - 30) === 0x04034b50 && zip.readUInt16LE(at - 4) === name.length) return true
  return false
}

/** By the names of the streams in it. */
function compoundOf(compound: Buffer): Content {
  const holds = (stream: string) => compound.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) return 'locked'
  return ['WordDocument', 'Workbook', 'Book', 'PowerPoint Document'].some(holds) ? 'cfb' : 'compound'
}

/** Text has no zero bytes, unless it is UTF-16 and says so. */
function isText(buffer: Buffer): boolean {
  const mark = buffer.subarray(0, 2).toString('hex')
  if (mark !== 'fffe' && mark !== 'feff') return !buffer.includes(0)
  try {
    new TextDecoder(mark === 'fffe' ? 'utf-16le' : 'utf-16be', { fatal: true }).decode(buffer)
    return true
  } catch {
    return false
  }
}
