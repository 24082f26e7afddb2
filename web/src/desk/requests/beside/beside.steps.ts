import type { PauseRequest, RemindEnterprise } from '@yigen/domain/pauses/pause.ts'
import type { AnswerMove, MoveMatter } from '@yigen/domain/requests/request.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { send } from '#shared/http.ts'
import type { Done } from '../request.steps.ts'

/** A matter that waits, and one that passes to a colleague. R6, R3.6 */
export const pauseRequest = (id: string, body: Wire<typeof PauseRequest>) => send<Done>('POST', `/api/requests/${id}/pause`, body)
export const resumeRequest = (id: string) => send<Done>('DELETE', `/api/requests/${id}/pause`)
export const remindEnterprise = (id: string, body: Wire<typeof RemindEnterprise>) =>
  send<Done>('POST', `/api/requests/${id}/reminders`, body)
export const moveMatter = (id: string, body: Wire<typeof MoveMatter>) => send<Done>('POST', `/api/requests/${id}/move`, body)
export const answerMove = (id: string, body: Wire<typeof AnswerMove>) => send<Done>('POST', `/api/requests/${id}/move/answer`, body)
