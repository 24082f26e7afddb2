import { clocksOf, historyOf, noticesOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'
import { viewingDay } from './viewing-day.ts'

export const viewingClocks = clocksOf({
  viewing: {
    words: { zh: '看场地', en: 'viewing' },
    begins: { zh: '约看', en: 'Asked' },
    internal: true,
    promise: { amount: 2, unit: 'workingDays' },
    day: viewingDay,
  },
})

export const viewingHistory = historyOf('viewing', {
  asked: { public: false, zh: '请{name}带看{place}，{dueAt} 前。', en: 'asked {name} to show {place} by {dueAt}.' },
  shown: { public: false, zh: '带看了{place}：{words}', en: 'showed {place}: {words}' },
})

export const viewingNotices = noticesOf('viewing', {
  asked: { zh: '{who}请你带看{place}，{dueAt} 前。', en: '{who} asks you to show {place} by {dueAt}.' },
})

export const viewingsSlice = slice({
  name: 'viewings',
  subjects: ['viewing'],
  clocks: viewingClocks,
  history: [viewingHistory],
  notices: [viewingNotices],
  nextSteps: ['show'],
})
