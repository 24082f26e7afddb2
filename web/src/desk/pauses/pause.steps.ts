import type { PauseRequest, RemindEnterprise } from '@yigen/domain/pauses/pause.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { send } from '#shared/http.ts'
import type { Done } from '../requests/request.steps.ts'

/** A matter that waits. R6 */
export const pauseRequest = (id: string, body: Wire<typeof PauseRequest>) => send<Done>('POST', `/api/requests/${id}/pause`, body)
export const resumeRequest = (id: string) => send<Done>('DELETE', `/api/requests/${id}/pause`)
export const remindEnterprise = (id: string, body: Wire<typeof RemindEnterprise>) =>
  send<Done>('POST', `/api/requests/${id}/reminders`, body)
