import { FileLink } from './FileLink.tsx'
import type { FileRow } from './file.steps.ts'

/** A file of a matter; what a task brought is read with the task, which need not be of a matter. */
export function FileChip({ requestId, file }: { requestId: string | null; file: FileRow }) {
  const of = file.taskId === null ? `requests/${requestId}` : `tasks/${file.taskId}`
  return <FileLink of={of} file={file} />
}
