import { decisionDay } from '#clocks/decision-day.ts'

/** A proposed refusal is released or returned by the next superior, an appeal decided by a leader. R5.2, R5.4 */
export const releaseDay = decisionDay('release')
export const appealDay = decisionDay('decide', true)
