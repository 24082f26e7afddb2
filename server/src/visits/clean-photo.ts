import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import { visitRefusals } from '@yigen/domain/visits/visits.slice.ts'
import type { AcceptedFile } from '#files/accepted-file.ts'
import { stripPng, stripWebp } from './strip-chunks.ts'
import { stripJpeg } from './strip-jpeg.ts'

const strips: Readonly<Record<string, (bytes: Buffer) => Buffer | null>> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
}

/** A photo that every browser shows, without the place where it was taken. R20.2 */
export function cleanPhoto(file: AcceptedFile): AcceptedFile {
  const refuse = (kind: (typeof visitRefusals)['photoKind' | 'photoBroken']) =>
    new Refused(refusal(kind, { name: file.name }, { field: 'file' }))
  const strip = strips[file.type]
  if (!strip) throw refuse(visitRefusals.photoKind)
  const bytes = strip(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength))
  if (!bytes) throw refuse(visitRefusals.photoBroken)
  return { ...file, bytes }
}
