import type { StepProps } from '../shared/slice.ts'
import { FinishOf } from './FinishOf.tsx'

/** One's own part, finished below its row of the day. */
export const FinishHere = ({ row: { taskId }, onDone }: StepProps) => taskId && <FinishOf id={taskId} onClose={onDone} />
