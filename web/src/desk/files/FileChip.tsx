import { fileSize } from '#shared/format.ts'
import { LookAtFile } from '#shared/LookAtFile.tsx'
import type { FileRow } from './file.steps.ts'
import './file-chip.css'

/** A file by name and size; pressing it shows a picture or a PDF, and downloads the rest. What a task brought is read with the task, which need not be of a matter. */
export function FileChip({ requestId, file }: { requestId: string | null; file: FileRow }) {
  const of = file.taskId === null ? `requests/${requestId}` : `tasks/${file.taskId}`
  return (
    <LookAtFile className="file" file={file} href={`/api/${of}/files/${file.id}`} title={file.name}>
      <span className="one-line">{file.name}</span>
      <i>{fileSize(file.bytes)}</i>
    </LookAtFile>
  )
}
