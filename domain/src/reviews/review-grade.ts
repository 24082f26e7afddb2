import type { Sentence } from '#wire/language.ts'

/** How a key project stands by the judgement of who reviewed it, the best first. R14.3 */
export const reviewGrades = ['steady', 'watch', 'atRisk'] as const
export type ReviewGrade = (typeof reviewGrades)[number]

export const reviewGradeWords: Record<ReviewGrade, Sentence> = {
  steady: { zh: '平稳', en: 'steady' },
  watch: { zh: '关注', en: 'watch' },
  atRisk: { zh: '告急', en: 'at risk' },
}
