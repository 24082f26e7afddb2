import { decisionDay } from '#clocks/decision-day.ts'

/** R8.2 */
export const callBackDay = decisionDay('callBack')
