import { clocksOf, historyOf, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'
import { callBackDay } from './call-back-day.ts'
import { type Grade, gradeWords } from './grade.ts'

export const ratingClocks = clocksOf({
  /** the minister calls back after a bad rating. R8.2 */
  callBack: {
    words: { zh: '回访', en: 'call-back' },
    begins: { zh: '评价', en: 'Rated' },
    promise: { amount: 1, unit: 'workingDays' },
    day: callBackDay,
  },
})

export const ratingHistory = historyOf('rating', {
  given: { public: true, zh: '评价“{grade}”。{words}', en: 'rated it “{grade}”. {words}' },
  commented: { public: true, zh: '回应评价：{words}', en: 'answered the rating: {words}' },
  calledBack: { public: true, zh: '回访：{words}。将改进：{change}', en: 'called back: {words}. What will change: {change}' },
})

export const ratingNotices = noticesOf('rating', {
  given: {
    zh: '{enterprise}对“{title}”评价“{grade}”。',
    en: '{enterprise} rated “{title}”: {grade}.',
    said: ({ grade }) => ({ grade: gradeWords[grade as Grade] }),
  },
  commented: { zh: '{who}回应了你对“{title}”的评价。', en: '{who} answered your rating of “{title}”.' },
})

export const ratingRefusals = refusalsOf({
  commentedAlready: { status: 409, zh: '已经回应过这次评价。', en: 'This rating was answered already.' },
  callBackDone: { status: 409, zh: '已经回访过。', en: 'The call-back is done.' },
  noCallBack: { status: 409, zh: '这次评价不用回访。', en: 'This rating needs no call-back.' },
})

export const ratingsSlice = slice({
  name: 'ratings',
  subjects: ['rating'],
  clocks: ratingClocks,
  nextSteps: ['callBack'],
  history: [ratingHistory],
  notices: [ratingNotices],
  refusals: ratingRefusals,
})
