import type { FileRow as FileRowShape } from '@yigen/domain/files/file.ts'
import type {
  AskExtension,
  ChangeHelpingUnits,
  ExtensionAsked as ExtensionAskedShape,
  FinishTask,
  Handed as HandedShape,
  HandOnTask,
  HandToUnit,
  NameHandler,
  RefuseExtension,
  ReportInterim,
  ReturnTask,
  SendBackTask,
  TaskDone as TaskDoneShape,
  UrgeTask,
  UrgeTasks,
  WaiveTask,
} from '@yigen/domain/tasks/task.ts'
import type { BulkDone } from '@yigen/domain/wire/bulk.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { newKey } from '#shared/attempt.ts'
import { upload } from '#shared/upload.ts'
import { step } from '../shared/step.ts'

type Handed = Wire<typeof HandedShape>
type TaskDone = Wire<typeof TaskDoneShape>

/** The steps of a task, one word each. R7 */
export const handToUnit = (requestId: string, tasks: Wire<typeof HandToUnit>) =>
  step<Handed>({ request: requestId, task: some }, 'POST', `/api/requests/${requestId}/tasks`, tasks)
export const acceptTask = (id: string) => step<TaskDone>({ task: id, request: some }, 'POST', `/api/tasks/${id}/acceptance`, {})
export const returnTask = (id: string, body: Wire<typeof ReturnTask>) =>
  step<TaskDone>({ task: id, request: some }, 'POST', `/api/tasks/${id}/return`, body)
export const handOnTask = (id: string, body: Wire<typeof HandOnTask>) =>
  step<Handed>({ task: some, request: some }, 'POST', `/api/tasks/${id}/handing-on`, body)
export const finishTask = (id: string, body: Wire<typeof FinishTask>) =>
  step<TaskDone>({ task: id, request: some }, 'POST', `/api/tasks/${id}/finish`, body)
export const sendBackTask = (id: string, body: Wire<typeof SendBackTask>) =>
  step<TaskDone>({ task: id, request: some }, 'POST', `/api/tasks/${id}/sending-back`, body)
export const waiveTask = (id: string, body: Wire<typeof WaiveTask>) =>
  step<TaskDone>({ task: id, request: some }, 'POST', `/api/tasks/${id}/waiver`, body)
export const takeBackTask = (id: string) => step<TaskDone>({ task: some, request: some }, 'POST', `/api/tasks/${id}/taking-back`, {})
export const askExtension = (id: string, body: Wire<typeof AskExtension>) =>
  step<Wire<typeof ExtensionAskedShape>>({ task: id, request: some }, 'POST', `/api/tasks/${id}/extension`, body)
export const grantExtension = (id: string) => step<TaskDone>({ task: id, request: some }, 'POST', `/api/tasks/${id}/extension/granting`, {})
export const refuseExtension = (id: string, body: Wire<typeof RefuseExtension>) =>
  step<TaskDone>({ task: id, request: some }, 'POST', `/api/tasks/${id}/extension/refusal`, body)
export const reportInterim = (id: string, body: Wire<typeof ReportInterim>) =>
  step<TaskDone>({ task: id, request: some }, 'POST', `/api/tasks/${id}/reports`, body)
export const nameHandler = (id: string, body: Wire<typeof NameHandler>) =>
  step<TaskDone>({ task: id, request: some }, 'POST', `/api/tasks/${id}/handler`, body)
export const changeHelpingUnits = (id: string, body: Wire<typeof ChangeHelpingUnits>) =>
  step<TaskDone>({ task: id, request: some }, 'POST', `/api/tasks/${id}/helping-units`, body)
export const urgeTask = (id: string, body: Wire<typeof UrgeTask>) =>
  step<TaskDone>({ task: id, request: some }, 'POST', `/api/tasks/${id}/urging`, body)

/** Many in the same words; each that cannot says why. */
export const urgeTasks = (urging: Wire<typeof UrgeTasks>) =>
  step<BulkDone>({ task: urging.ids, request: some }, 'POST', '/api/tasks/urgings', urging, { key: newKey() })

export function attachTaskFile(id: string, file: File, onProgress: (share: number) => void) {
  const form = new FormData()
  form.append('file', file)
  return upload<Wire<typeof FileRowShape>>(`/api/tasks/${id}/files`, form, onProgress)
}
