import { clocksOf, historyOf, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'
import { reviewDay } from './review-day.ts'
import { type ReviewGrade, reviewGradeWords } from './review-grade.ts'

export const reviewClocks = clocksOf({
  /** the next review of a key project, at least every 14 days°; held by the minister. R14.3 */
  review: {
    words: { zh: '研判', en: 'review' },
    begins: { zh: '列为重点项目或上次研判', en: 'Made key or reviewed last' },
    internal: true,
    day: reviewDay,
  },
})

export const reviewHistory = historyOf('review', {
  recorded: { public: false, zh: '研判“{project}”：{grade}。{words}', en: 'reviewed “{project}”: {grade}. {words}' },
})

export const reviewNotices = noticesOf('review', {
  recorded: {
    zh: '{who}研判“{project}”：{grade}。{words}',
    en: '{who} reviewed “{project}”: {grade}. {words}',
    said: ({ grade }) => ({ grade: reviewGradeWords[grade as ReviewGrade] }),
  },
  /** to who is to do something about it */
  riskYours: {
    zh: '{who}研判“{project}”，请你在 {day} 前：{countermeasure}（风险：{threat}）',
    en: '{who} reviewed “{project}” and asks you by {day}: {countermeasure} (risk: {threat})',
  },
})

export const reviewRefusals = refusalsOf({
  reviewNeedsKey: { status: 409, zh: '只有重点项目要研判。', en: 'Only key projects are reviewed.' },
  reviewNeedsRisk: {
    status: 400,
    zh: '“关注”和“告急”要写明至少一个风险。',
    en: '“Watch” and “at risk” name at least one risk.',
  },
  riskDayPast: { status: 400, zh: '做完的日子不能早于今天。', en: 'The day by which it is done must not be before today.' },
  notOfTeam: {
    status: 409,
    zh: '{name}不在这个项目的团队里，先加入团队。',
    en: '{name} is not of the project’s team; add them first.',
  },
})

export const reviewsSlice = slice({
  name: 'reviews',
  // of every key project the next one, under the project's id
  subjects: ['review'],
  clocks: reviewClocks,
  nextSteps: ['recordReview'],
  history: [reviewHistory],
  notices: [reviewNotices],
  refusals: reviewRefusals,
})
