import { fileRefusals } from '@yigen/domain/files/files.slice.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import { type Content, contentOf, imageContents, imageTypes } from './content-of.ts'

type OfFile = (typeof fileRefusals)['fileEmpty' | 'fileKindNotAccepted' | 'filePassworded' | 'fileNotItsType']
export type AcceptedFile = { name: string; type: string; bytes: Uint8Array }

type Kind = { type: string; content: readonly Content[] }

const oldOffice = ['cfb', 'compound'] as const satisfies readonly Content[]

/** Ending → media type, and what the content must look like by its first bytes. */
const kinds: Readonly<Record<string, Kind>> = {
  ...Object.fromEntries(Object.entries(imageTypes).map(([ending, type]) => [ending, { type, content: imageContents }])),
  pdf: { type: 'application/pdf', content: ['pdf'] },
  ofd: { type: 'application/ofd', content: ['ofd'] },
  doc: { type: 'application/msword', content: oldOffice },
  xls: { type: 'application/vnd.ms-excel', content: oldOffice },
  ppt: { type: 'application/vnd.ms-powerpoint', content: oldOffice },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', content: ['docx'] },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', content: ['xlsx'] },
  pptx: { type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', content: ['pptx'] },
  wps: { type: 'application/wps-office.wps', content: [...oldOffice, 'docx'] },
  et: { type: 'application/wps-office.et', content: [...oldOffice, 'xlsx'] },
  dps: { type: 'application/wps-office.dps', content: [...oldOffice, 'pptx'] },
  dwg: { type: 'image/vnd.dwg', content: ['dwg'] },
  zip: { type: 'application/zip', content: ['zip', 'ofd'] },
  txt: { type: 'text/plain', content: ['text'] },
  csv: { type: 'text/csv', content: ['text'] },
}

/** What a browser makes of a microphone; of what else such a container holds nothing is played. */
const withRecordings: typeof kinds = {
  ...kinds,
  webm: { type: 'audio/webm', content: ['webm'] },
  m4a: { type: 'audio/mp4', content: ['m4a', 'mp4'] },
}

/** What may be kept: a known ending whose content is what it says; an image is what its content says. The name is only shown, never used as a path. */
export const acceptFile = (name: string, bytes: Uint8Array): Promise<AcceptedFile> => accept(kinds, name, bytes)
/** The same, and recordings. */
export const acceptRecording = (name: string, bytes: Uint8Array): Promise<AcceptedFile> => accept(withRecordings, name, bytes)

async function accept(known: typeof kinds, name: string, bytes: Uint8Array): Promise<AcceptedFile> {
  const shown = shownName(name)
  const refuse = (kind: OfFile) => new Refused(refusal(kind, { name: shown }, { field: 'file' }))
  if (bytes.length === 0) throw refuse(fileRefusals.fileEmpty)
  const kind = known[/\.([a-z0-9]+)$/i.exec(shown)?.[1]?.toLowerCase() ?? '']
  if (!kind) throw refuse(fileRefusals.fileKindNotAccepted)
  const content = await contentOf(bytes)
  if (isLocked(kind, content)) throw refuse(fileRefusals.filePassworded)
  if (!kind.content.includes(content)) throw refuse(fileRefusals.fileNotItsType)
  return { name: shown, type: imageTypes[content] ?? kind.type, bytes }
}

/** What Office writes behind a password is a compound file that it would not write under that ending otherwise. */
const isLocked = (kind: Kind, content: Content): boolean =>
  kind.content.some(isOffice) && (content === 'locked' || (content === 'compound' && kind.content.every(isOffice)))
const isOffice = (content: Content): boolean => content === 'docx' || content === 'xlsx' || content === 'pptx'

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
