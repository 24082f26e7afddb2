import type { Sentence } from '#wire/language.ts'

export const sessionStates = ['planned', 'calledOff', 'closed'] as const
export type SessionState = (typeof sessionStates)[number]

/** Whoever was on duty has ended it. R19.2 */
export const isClosed = (state: SessionState): boolean => state === 'closed'

/** Why a session is called off: a day off without a make-up day, the minister, nobody on duty, a pattern that was changed, a station given up. R19.1, R19.2 */
export const calledOffReasons = ['holiday', 'minister', 'nobody', 'pattern', 'station'] as const
export type CalledOffReason = (typeof calledOffReasons)[number]

export const calledOffWords: Record<CalledOffReason, Sentence> = {
  holiday: { zh: '放假', en: 'days off' },
  minister: { zh: '另有安排', en: 'decided otherwise' },
  nobody: { zh: '无人值班', en: 'nobody on duty' },
  pattern: { zh: '改了驻点日', en: 'another weekday' },
  station: { zh: '驻点停办', en: 'station closed' },
}

export const swapStates = ['open', 'taken', 'dropped', 'lapsed'] as const
export type SwapState = (typeof swapStates)[number]
