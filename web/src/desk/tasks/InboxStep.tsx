import { FinishOf } from './FinishOf.tsx'
import type { Opened } from './InboxRow.tsx'
import { nextStepOf } from './next-step.ts'
import { OfMatter } from './OfMatter.tsx'
import { ReportForm } from './ReportForm.tsx'
import { ReturnForm } from './ReturnForm.tsx'
import type { Task } from './task.queries.ts'

/** What opens below a row of the inbox: a line of reason, where it stands, the result, or what whoever handed it out can do. */
export function InboxStep({ task, step, onClose }: { task: Task; step: Opened['step']; onClose: () => void }) {
  if (step === 'report') return <ReportForm task={task} onClose={onClose} />
  if (step === 'return') return <ReturnForm task={task} onClose={onClose} />
  if (nextStepOf(task) === 'finishTask') return <FinishOf id={task.id} onClose={onClose} />
  return task.requestId === null ? null : <OfMatter id={task.id} requestId={task.requestId} onClose={onClose} />
}
