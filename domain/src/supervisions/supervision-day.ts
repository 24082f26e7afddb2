import type { DayRule } from '#slice/day.ts'

/** What a row of the day knows of the order its clock is about: whether the reader gave it. */
export type SupervisionFacts = { gaveIt: boolean }

/** Who has the matter in hand answers it; who gave it, and who only reads, looks. R7.6, R1.4 */
export const supervisionDay = {
  mine: ({ relation, gaveIt }) =>
    !gaveIt && (relation === 'officer' || relation === 'deputy' || relation === 'minister') ? 'answerSupervision' : 'look',
  above: () => 'look',
} as const satisfies DayRule<SupervisionFacts, 'answerSupervision' | 'look'>
