import type { FileRow as FileRowShape } from '@yigen/domain/files/file.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { upload } from '#shared/upload.ts'

export type FileRow = Wire<typeof FileRowShape>

export function attachFile(id: string, file: File, onProgress: (share: number) => void) {
  const form = new FormData()
  form.append('file', file)
  return upload<FileRow>(`/api/requests/${id}/files`, form, onProgress)
}
