import type { AnswerMove, MoveMatter } from '@yigen/domain/moves/move.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { send } from '#shared/http.ts'
import type { Done } from '../requests/request.steps.ts'

/** A matter that passes to a colleague. R3.6 */
export const moveMatter = (id: string, body: Wire<typeof MoveMatter>) => send<Done>('POST', `/api/requests/${id}/move`, body)
export const answerMove = (id: string, body: Wire<typeof AnswerMove>) => send<Done>('POST', `/api/requests/${id}/move/answer`, body)
