import type { Way } from '#members/access.ts'

/** The steps on one claim of a result: one word each (function, file, URL, event). */
export const resultSteps = ['verifyResult', 'returnResult', 'correctResult', 'attachResultFile', 'confirmResult', 'disputeResult'] as const
export type ResultStep = (typeof resultSteps)[number]

/** Who records a result: the enterprise's own line. R16.2 */
export const mayRecordResult = [{ relations: ['officer', 'deputy', 'minister'] }] as const satisfies readonly Way[]

/** The minister, or the next superior where the minister had a hand in it (R1.4); `unit`: a clerk of the tax bureau. R16.2 */
const second = [{ relations: ['minister'] }, { decides: true }, { relations: ['unit'], roles: ['clerk'] }] as const satisfies readonly Way[]
const itself = [{ relations: ['enterprise'] }] as const satisfies readonly Way[]

/** Step × who may, before how the claim stands is asked. R16.2, R16.3 */
export const mayTakeResult = {
  verifyResult: second,
  returnResult: second,
  correctResult: mayRecordResult,
  attachResultFile: mayRecordResult,
  confirmResult: itself,
  disputeResult: itself,
} as const satisfies Record<ResultStep, readonly Way[]>
