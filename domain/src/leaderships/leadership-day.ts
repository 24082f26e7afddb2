import type { DayRule } from '#slice/day.ts'

/** Whom it is proposed to lead a key project answers on the project's page; who is told that it is late looks. R14.2 */
export const leaderAnswerDay = { mine: () => 'answerLeadership', above: () => 'look' } as const satisfies DayRule<
  object,
  'answerLeadership' | 'look'
>

/** The leader consents to the end, or does not. R14.4 */
export const keyEndDay = { mine: () => 'answerEndOfKey', above: () => 'look' } as const satisfies DayRule<object, 'answerEndOfKey' | 'look'>
