import { historyOf, type NoticeData, type NoticeKind } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'
import type { Sentence } from '#wire/language.ts'
import { rungWords } from './rung-words.ts'

export const clockHistory = historyOf('clock', {
  rung: {
    public: false,
    zh: '提醒“{kind}”：{rung}，已告知{names}{skipped}。',
    en: 'reminded of the {kind}: {rung}; told {names}{skipped}.',
  },
  rederived: {
    public: false,
    zh: '放假表更新，时限由 {from} 改为 {to}。',
    en: 'moved the due time from {from} to {to}: the calendar table arrived.',
  },
})

/** A clock rang. Its stored name stands alone; a clock may be about no enterprise, and a first contact has no title. */
export const clockNotices = {
  rung: {
    kind: 'rung',
    zh: '{about}：{clock}{rung}（应在{dueAt} 前）。',
    en: '{about}: {clock}{rung} (due {dueAt}).',
    derived: ['about', 'rung'],
    said: data => ({ about: aboutWords(data), rung: rungOf(data) }),
  },
} as const satisfies Record<string, NoticeKind>

const aboutWords = ({ enterprise, title }: NoticeData): Sentence => ({
  zh: `${enterprise ?? ''}${title ? `“${title}”` : ''}`,
  en: [enterprise, title && `“${title}”`].filter(Boolean).join(', '),
})

/** Where the rung stands, as the notice keeps it. */
function rungOf({ unitClass, offsetMinutes, daily = null, workingDay = null }: NoticeData): Sentence {
  const place = {
    unitClass: unitClass === 'working' ? 'working' : 'clock',
    offsetMinutes: Number(offsetMinutes),
    daily: daily === null ? null : Number(daily),
    ...(workingDay === null ? {} : { workingDay: Number(workingDay) }),
  } as const
  const { zh, en } = rungWords(place)
  return { zh: `，${zh}`, en: `, ${en}` }
}

export const clocksSlice = slice({
  name: 'clocks',
  nouns: ['clock'],
  history: [clockHistory],
  notices: [clockNotices],
})
