import type { Sentence } from '#wire/language.ts'

/** What the engine answers of a policy or a clause, and beside it: that an office must judge it, and that it is one step short. R22.2 */
export const verdictMarks = ['yes', 'no', 'unknown', 'judge', 'notApplicable', 'near'] as const
export type VerdictName = (typeof verdictMarks)[number]

export const verdictWords: Record<VerdictName, Sentence> = {
  yes: { zh: '符合', en: 'Yes' },
  no: { zh: '不符合', en: 'No' },
  unknown: { zh: '未知', en: 'Unknown' },
  judge: { zh: '待认定', en: 'To be judged' },
  notApplicable: { zh: '不适用', en: 'Not applicable' },
  near: { zh: '差一步', en: 'One step short' },
}
