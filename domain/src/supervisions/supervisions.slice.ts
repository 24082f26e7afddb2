import { clocksOf, historyOf, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'
import { supervisionDay } from './supervision-day.ts'
import { type SupervisionOrder, supervisionOrderWords } from './supervision-order.ts'

export const supervisionClocks = clocksOf({
  /** an order of a minister or a leader is answered to who gave it. R7.6 */
  supervision: {
    words: { zh: '督办', en: 'order' },
    internal: true,
    dated: { zh: '{made} 交办，{due} 前答复', en: 'Given on {made}, to be answered by {due}' },
    day: supervisionDay,
  },
})

export const supervisionHistory = historyOf('supervision', {
  given: { public: false, zh: '{order}：{words}（{dueAt} 前答复）', en: '{order}: {words} (answer by {dueAt})' },
  answered: { public: false, zh: '答复{order}：{words}', en: 'answered the {order}: {words}' },
})

const said = ({ order }: Readonly<Record<string, unknown>>) => ({ order: supervisionOrderWords[order as SupervisionOrder] })

export const supervisionNotices = noticesOf('supervision', {
  given: {
    zh: '{who}{order}{enterprise}的“{title}”，{dueAt} 前答复：{words}',
    en: '{who}, {order} on “{title}” of {enterprise}; answer by {dueAt}: {words}',
    said,
  },
  answered: { zh: '{who}答复了“{title}”的{order}：{words}', en: '{who} answered the {order} on “{title}”: {words}', said },
})

export const supervisionRefusals = refusalsOf({
  supervisionAnswered: { status: 409, zh: '已经答复过。', en: 'It was answered already.' },
  supervisionPast: { status: 400, zh: '答复的日子不能早于今天的下班时间。', en: 'The day of the answer must not be over already.' },
})

export const supervisionsSlice = slice({
  name: 'supervisions',
  subjects: ['supervision'],
  clocks: supervisionClocks,
  nextSteps: ['supervise', 'answerSupervision'],
  history: [supervisionHistory],
  notices: [supervisionNotices],
  refusals: supervisionRefusals,
})
