import type { Sentence } from '#wire/language.ts'

/** What the days of a measure are called where its text gives them no name. */
export const daysWords = {
  effective: { zh: '施行期间', en: 'days in force' },
  windows: { zh: '申报时间', en: 'days to apply' },
} as const satisfies Record<string, Sentence>

export type DaysOfMeasure = keyof typeof daysWords
