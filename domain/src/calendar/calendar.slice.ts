import { historyOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'

export const calendarHistory = historyOf('calendar', {
  yearPublished: { public: false, zh: '发布 {year} 年放假表。', en: 'published the calendar of {year}.' },
})

export const calendarRefusals = refusalsOf({
  yearTableFaulty: { status: 400, zh: '放假表不对：{fault}', en: 'The calendar table is wrong: {fault}' },
})

export const calendarSlice = slice({
  name: 'calendar',
  nouns: ['calendarYear'],
  history: [calendarHistory],
  refusals: calendarRefusals,
})
