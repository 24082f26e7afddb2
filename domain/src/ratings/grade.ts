import type { Sentence } from '#wire/language.ts'

/** R8.1: 好差评, from the best (5) to the worst (1). */
export const grades = [5, 4, 3, 2, 1] as const
export type Grade = (typeof grades)[number]
export const gradeWords: Record<Grade, Sentence> = {
  5: { zh: '非常满意', en: 'very satisfied' },
  4: { zh: '满意', en: 'satisfied' },
  3: { zh: '基本满意', en: 'fairly satisfied' },
  2: { zh: '不满意', en: 'dissatisfied' },
  1: { zh: '非常不满意', en: 'very dissatisfied' },
}
/** R8.2: the last two open a call-back of the minister. */
export const needsCallBack = (grade: number): boolean => grade <= 2
