import { historyOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'

export const calendarHistory = historyOf('calendar', {
  yearPublished: { public: false, zh: '发布 {year} 年放假表。', en: 'published the calendar of {year}.' },
  yearCorrected: {
    public: false,
    zh: '更正 {year} 年放假表：{what}，{count} 个时限随之变动。',
    en: 'corrected the calendar of {year}: {what}; due times moved: {count}.',
  },
})

export const calendarRefusals = refusalsOf({
  yearTableFaulty: { status: 400, zh: '放假表不对：{fault}', en: 'The calendar table is wrong: {fault}' },
  previewOutdated: {
    status: 409,
    zh: '预览之后有了变化，现在发布的结果会和看到的不同，没有发布。请看新的预览。',
    en: 'Something changed since the preview: publishing would no longer do what was shown, so nothing was published. Look at the new preview.',
  },
  tableUnchanged: {
    status: 409,
    zh: '和 {year} 年现有的放假表一样，不用再发布。',
    en: 'It is the table of {year} as it stands; there is nothing to publish.',
  },
})

export const calendarSlice = slice({
  name: 'calendar',
  nouns: ['calendarYear'],
  history: [calendarHistory],
  refusals: calendarRefusals,
})
