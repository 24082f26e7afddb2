import type { StepProps } from '../shared/slice.ts'
import { OfMatter } from './OfMatter.tsx'

/** A department's part of one's own matter, urged or given more time below its row of the day. */
export const UrgeHere = ({ row: { taskId, requestId }, onDone }: StepProps) =>
  taskId && requestId && <OfMatter id={taskId} requestId={requestId} onClose={onDone} />
