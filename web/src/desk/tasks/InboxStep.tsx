import { useQuery } from '@tanstack/react-query'
import { Fault } from '#shared/Fault.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { requestQuery } from '../requests/request.queries.ts'
import { FinishForm } from './FinishForm.tsx'
import type { Opened } from './InboxRow.tsx'
import { nextStepOf } from './next-step.ts'
import { OfficeSteps } from './OfficeSteps.tsx'
import { ReturnForm } from './ReturnForm.tsx'
import { type Task, taskQuery } from './task.queries.ts'

/** What opens below a row of the inbox: a line of reason, the result, or what whoever handed it out can do. */
export function InboxStep({ task, step, onClose }: { task: Task; step: Opened['step']; onClose: () => void }) {
  if (step === 'return') return <ReturnForm task={task} onClose={onClose} />
  if (nextStepOf(task) === 'finishTask') return <FinishHere id={task.id} onClose={onClose} />
  return <OfMatter id={task.id} requestId={task.requestId} onClose={onClose} />
}

/** With the files put up so far. */
export function FinishHere({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error, refetch } = useQuery(taskQuery(id))
  if (!data) return error ? <Fault fault={error} again={() => void refetch()} /> : <Skeleton kind="lines" />
  return <FinishForm task={data} files={data.files} onDone={onClose} onClose={onClose} />
}

/** A department's part of one's own matter, urged or handed on without leaving the list. */
export function OfMatter({ id, requestId, onClose }: { id: string; requestId: string; onClose: () => void }) {
  const { data, error, refetch } = useQuery(requestQuery(requestId))
  if (!data) return error ? <Fault fault={error} again={() => void refetch()} /> : <Skeleton kind="lines" />
  const task = data.tasks.find(one => one.id === id)
  return task ? <OfficeSteps request={data} task={task} onClose={onClose} /> : null
}
