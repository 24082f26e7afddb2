import { type AccessTable, of, type Way } from '#members/access.ts'
import { answersSupervision } from './supervision-steps.ts'

/** An order is the office's own: to the enterprise there is none. R7.6, R11.3 */
export const supervisionSeenBy = [{ sees: 'whole', office: true }] as const satisfies readonly Way[]

export const supervisionAccess = {
  answerSupervision: of(supervisionSeenBy, ...answersSupervision),
} as const satisfies AccessTable
