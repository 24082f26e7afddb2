import type { AnswerMove, MoveMatter } from '@yigen/domain/moves/move.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import type { Done } from '../requests/request.steps.ts'
import { step } from '../shared/step.ts'

/** A matter that passes to a colleague. R3.6 */
export const moveMatter = (id: string, body: Wire<typeof MoveMatter>) =>
  step<Done>({ request: id, move: some }, 'POST', `/api/requests/${id}/move`, body)
export const answerMove = (id: string, body: Wire<typeof AnswerMove>) =>
  step<Done>({ request: id, move: some }, 'POST', `/api/requests/${id}/move/answer`, body)
