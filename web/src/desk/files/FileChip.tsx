import { fileSize } from '#shared/format.ts'
import type { FileRow } from './file.steps.ts'
import './file-chip.css'

/** A file by name and size; pressing it downloads. What a task brought is read with the task, which need not be of a matter. */
export function FileChip({ requestId, file }: { requestId: string | null; file: FileRow }) {
  const of = file.taskId === null ? `requests/${requestId}` : `tasks/${file.taskId}`
  return (
    <a className="file" href={`/api/${of}/files/${file.id}`} download={file.name} title={file.name}>
      <span className="one-line">{file.name}</span>
      <i>{fileSize(file.bytes)}</i>
    </a>
  )
}
