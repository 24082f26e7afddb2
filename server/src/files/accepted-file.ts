import { fileRefusals } from '@yigen/domain/files/files.slice.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import { fileTypeFromBuffer } from 'file-type'

export type AcceptedFile = { name: string; type: string; bytes: Uint8Array }

/** Ending → media type, and what the content must look like by its first bytes (file-type's endings). Text has none: it must be text. */
const kinds: Readonly<Record<string, { type: string; content: readonly string[] | 'text' }>> = {
  jpg: { type: 'image/jpeg', content: ['jpg'] },
  jpeg: { type: 'image/jpeg', content: ['jpg'] },
  png: { type: 'image/png', content: ['png', 'apng'] },
  webp: { type: 'image/webp', content: ['webp'] },
  gif: { type: 'image/gif', content: ['gif'] },
  heic: { type: 'image/heic', content: ['heic'] },
  pdf: { type: 'application/pdf', content: ['pdf'] },
  doc: { type: 'application/msword', content: ['cfb'] },
  xls: { type: 'application/vnd.ms-excel', content: ['cfb'] },
  ppt: { type: 'application/vnd.ms-powerpoint', content: ['cfb'] },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', content: ['docx'] },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', content: ['xlsx'] },
  pptx: { type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', content: ['pptx'] },
  dwg: { type: 'image/vnd.dwg', content: ['dwg'] },
  zip: { type: 'application/zip', content: ['zip'] },
  txt: { type: 'text/plain', content: 'text' },
  csv: { type: 'text/csv', content: 'text' },
}

/** What may be kept: a known ending whose content is what it says. The name is only shown, never used as a path. */
export async function acceptFile(name: string, bytes: Uint8Array): Promise<AcceptedFile> {
  const shown = shownName(name)
  if (bytes.length === 0) throw new Refused(refusal(fileRefusals.fileEmpty, { name: shown }, { field: 'file' }))
  const kind = kinds[/\.([a-z0-9]+)$/i.exec(shown)?.[1]?.toLowerCase() ?? '']
  if (!kind) throw new Refused(refusal(fileRefusals.fileKindNotAccepted, { name: shown }, { field: 'file' }))
  const content = await contentOf(bytes)
  const fits = kind.content === 'text' ? content === 'text' : kind.content.includes(content)
  if (!fits) throw new Refused(refusal(fileRefusals.fileNotItsType, { name: shown }, { field: 'file' }))
  return { name: shown, type: kind.type, bytes }
}

async function contentOf(bytes: Uint8Array): Promise<string> {
  const found = await fileTypeFromBuffer(bytes)
  if (found) return found.ext
  if (Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'AC10') return 'dwg'
  return bytes.includes(0) ? 'unknown' : 'text'
}

/** The last part of a path, without controls and direction marks that deceive the eye, at most 120 long with its ending. */
function shownName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const clean = last.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '').trim()
  if (clean.length <= longestName) return clean || 'file'
  const ending = /\.[a-z0-9]{1,5}$/i.exec(clean)?.[0] ?? ''
  return cutBetweenLetters(clean, longestName - ending.length) + ending
}

const longestName = 120

function cutBetweenLetters(text: string, length: number): string {
  let cut = ''
  for (const { segment } of new Intl.Segmenter('zh').segment(text)) {
    if (cut.length + segment.length > length) break
    cut += segment
  }
  return cut
}
