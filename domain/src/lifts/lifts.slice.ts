import { clocksOf, historyOf, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'
import { liftAcceptanceDay, liftAnswerDay, liftProposalDay } from './lift-day.ts'

export const liftClocks = clocksOf({
  /** the superior lends the question up or sends it back, within hours that the district sets. R18.2 */
  liftProposal: {
    words: { zh: '上提审核', en: 'review of a question' },
    begins: { zh: '提出上提', en: 'Proposed' },
    internal: true,
    day: liftProposalDay,
  },
  /** the level above takes it up or returns it, within the same hours of its own. R18.2 */
  liftAcceptance: {
    words: { zh: '接收上提事项', en: 'taking up a question' },
    begins: { zh: '上提', en: 'Lent up' },
    internal: true,
    day: liftAcceptanceDay,
  },
  /** it answers by the day that was asked for. R18.2 */
  liftAnswer: {
    words: { zh: '答复上提事项', en: 'answer to a question' },
    internal: true,
    dated: { zh: '{made} 接收，{due} 前答复', en: 'Taken up on {made}, to be answered by {due}' },
    day: liftAnswerDay,
  },
})

export const liftHistory = historyOf('lift', {
  proposed: { public: false, zh: '提请{level}协调：{words}', en: 'proposed to ask {level}: {words}' },
  asked: { public: true, zh: '已请{level}协调，{dueAt} 前答复。', en: 'asked {level} for help; it answers by {dueAt}.' },
  sentBack: { public: false, zh: '退回了提请协调的问题：{words}', en: 'sent back a question for the level above: {words}' },
  accepted: { public: false, zh: '接收了上提的问题，{dueAt} 前答复。', en: 'took up the question; the answer is due by {dueAt}.' },
  returned: { public: false, zh: '退回了上提的问题：{words}', en: 'returned the question: {words}' },
  answered: { public: false, zh: '答复上提的问题：{words}', en: 'answered the question: {words}' },
  withdrawn: { public: false, zh: '撤回了上提的问题。', en: 'withdrew the question.' },
  ended: { public: false, zh: '上提的问题随事项结束。', en: 'ended the question with its matter.' },
})

export const liftNotices = noticesOf('lift', {
  proposed: {
    zh: '{who}提请{level}协调“{title}”，{dueAt} 前审核：{words}',
    en: '{who} proposes to ask {level} about “{title}”; decide by {dueAt}: {words}',
  },
  asked: {
    zh: '{who}（{unit}）就{enterprise}的“{title}”请你协调，{dueAt} 前接收或退回：{words}',
    en: '{who} ({unit}) asks you about “{title}” of {enterprise}; take it up or return it by {dueAt}: {words}',
  },
  lent: {
    zh: '“{title}”的问题已请{level}协调，{dueAt} 前答复。',
    en: 'The question on “{title}” went up to {level}; it answers by {dueAt}.',
  },
  sentBack: { zh: '“{title}”的问题没有上提，请补充：{words}', en: 'The question on “{title}” was not lent up: {words}' },
  accepted: { zh: '{who}接收了“{title}”的问题，{dueAt} 前答复。', en: '{who} took up the question on “{title}” and answers by {dueAt}.' },
  returned: { zh: '{who}退回了“{title}”的问题：{words}', en: '{who} returned the question on “{title}”: {words}' },
  answered: { zh: '{who}答复了“{title}”的问题：{words}', en: '{who} answered the question on “{title}”: {words}' },
  withdrawn: { zh: '“{title}”的问题已撤回，不用再答复。', en: 'The question on “{title}” was withdrawn; there is nothing to answer.' },
  ended: { zh: '“{title}”已结束，不用再答复。', en: '“{title}” is over; there is nothing to answer.' },
})

export const liftRefusals = refusalsOf({
  liftStands: { status: 409, zh: '这个问题{state}。', en: 'This question {state}.' },
  liftRuns: {
    status: 409,
    zh: '已有一个问题在提请协调，等答复或撤回后再提。',
    en: 'A question is on its way up already; it is answered or withdrawn first.',
  },
  liftGoesFurther: {
    status: 409,
    zh: '这个问题又上提到了{level}，等答复或撤回后再答复。',
    en: 'The question went on to {level}; that is answered or withdrawn first.',
  },
  noLevelAbove: {
    status: 409,
    zh: '{level}还没有可以接收的领导，不能上提。',
    en: 'There is no leader of {level} yet who could take it up.',
  },
  liftOnMatterOver: { status: 409, zh: '事项已经结束，不能再提请协调。', en: 'The matter is over; nothing more is asked about it.' },
  liftPast: { status: 400, zh: '答复的日子不能早于今天的下班时间。', en: 'The day of the answer must not be over already.' },
})

export const liftsSlice = slice({
  name: 'lifts',
  subjects: ['lift'],
  clocks: liftClocks,
  nextSteps: ['liftQuestion', 'acceptLift', 'answerLift'],
  history: [liftHistory],
  notices: [liftNotices],
  refusals: liftRefusals,
})
