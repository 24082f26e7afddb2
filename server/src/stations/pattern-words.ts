import type { Sentence } from '@yigen/domain/wire/language.ts'

const weekdays: readonly Sentence[] = [
  { zh: '周一', en: 'Mondays' },
  { zh: '周二', en: 'Tuesdays' },
  { zh: '周三', en: 'Wednesdays' },
  { zh: '周四', en: 'Thursdays' },
  { zh: '周五', en: 'Fridays' },
]

/** As it meets every week: 周三, Wednesdays. */
export const weekdayWords = (weekday: number): Sentence => weekdays[weekday - 1] ?? { zh: '', en: '' }

/** 周三 14:00–17:00, as the record says it. */
export function patternWords({ weekday, from, until }: { weekday: number; from: string; until: string }): Sentence {
  const { zh, en } = weekdayWords(weekday)
  return { zh: `${zh} ${from}–${until}`, en: `${en} ${from}–${until}` }
}
