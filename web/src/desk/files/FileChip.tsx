import { fileSize } from '#shared/format.ts'
import type { FileRow } from './file.steps.ts'
import './file-chip.css'

/** A file by name and size; pressing it downloads. */
export function FileChip({ requestId, file }: { requestId: string; file: FileRow }) {
  return (
    <a className="file" href={`/api/requests/${requestId}/files/${file.id}`} download={file.name} title={file.name}>
      <span className="one-line">{file.name}</span>
      <i>{fileSize(file.bytes)}</i>
    </a>
  )
}
