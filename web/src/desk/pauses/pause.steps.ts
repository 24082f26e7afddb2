import type { PauseRequest, RemindEnterprise } from '@yigen/domain/pauses/pause.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import type { Done } from '../requests/request.steps.ts'
import { step } from '../shared/step.ts'

/** A matter that waits. R6 */
export const pauseRequest = (id: string, body: Wire<typeof PauseRequest>) =>
  step<Done>({ request: id }, 'POST', `/api/requests/${id}/pause`, body)
export const resumeRequest = (id: string) => step<Done>({ request: id }, 'DELETE', `/api/requests/${id}/pause`)
export const remindEnterprise = (id: string, body: Wire<typeof RemindEnterprise>) =>
  step<Done>({ request: id }, 'POST', `/api/requests/${id}/reminders`, body)
