import { clocksOf, historyOf, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'
import { appealDay, releaseDay } from './decline-day.ts'
import { appealDecisionWords } from './decline-words.ts'

export const declineClocks = clocksOf({
  /** the minister releases or returns a decline, within hours that the district sets. R5.2 */
  release: {
    words: { zh: '审定', en: 'release' },
    begins: { zh: '提出婉拒', en: 'Proposed' },
    internal: true,
    day: releaseDay,
  },
  /** a leader decides an appeal, within days that the district sets. R5.4 */
  appeal: {
    words: { zh: '申诉', en: 'appeal' },
    begins: { zh: '申诉', en: 'Appealed' },
    day: appealDay,
  },
})

export const declineHistory = historyOf('decline', {
  wayTried: { public: false, zh: '记录第 {count} 个试过的办法：{words}', en: 'recorded way {count} that was tried: {words}' },
  proposed: {
    public: false,
    zh: '提出婉拒，送{decider}审定，最迟 {dueAt}。',
    en: 'proposed a refusal; {decider} decides by {dueAt}.',
  },
  takenBack: { public: false, zh: '撤回了婉拒。', en: 'took the proposed refusal back.' },
  returned: { public: false, zh: '退回婉拒，请补充：{words}', en: 'returned the refusal; to try: {words}' },
  released: { public: true, zh: '婉拒：{words}', en: 'declined it: {words}' },
  appealed: { public: true, zh: '申诉：{words}', en: 'appealed: {words}' },
})

export const appealHistory = historyOf('appeal', {
  decided: { public: true, zh: '申诉{decision}：{words}', en: 'decided the appeal ({decision}): {words}' },
})

export const declineNotices = noticesOf('decline', {
  proposed: {
    zh: '{who}提出婉拒{enterprise}的“{title}”，{dueAt} 前审定。',
    en: '{who} proposes to decline “{title}” of {enterprise}; decide by {dueAt}.',
  },
  takenBack: {
    zh: '{who}撤回了“{title}”的婉拒，不用再审定。',
    en: '{who} took back the refusal of “{title}”; there is nothing to decide.',
  },
  returned: { zh: '“{title}”的婉拒被退回，还要试：{words}', en: 'The refusal of “{title}” was returned; to try: {words}' },
  released: { zh: '“{title}”已婉拒，10 天内可以申诉。', en: '“{title}” was declined; it can be appealed within 10 days.' },
  appealed: { zh: '{enterprise}就“{title}”申诉，{dueAt} 前决定。', en: '{enterprise} appeals on “{title}”; decide by {dueAt}.' },
})

export const appealNotices = noticesOf('appeal', {
  decided: {
    zh: '“{title}”的申诉已有决定：{decision}。',
    en: 'The appeal on “{title}” was decided: {decision}.',
    said: ({ decision }) => ({ decision: appealDecisionWords[decision as keyof typeof appealDecisionWords] }),
  },
})

export const declineRefusals = refusalsOf({
  declineOfEnded: { status: 409, zh: '这件诉求已经了结。', en: 'The matter is over.' },
  tooFewWays: {
    status: 409,
    zh: '只记了 {count} 个试过的办法，至少要 {least} 个。',
    en: '{count} ways tried are recorded; at least {least} are needed.',
  },
  declineDecided: { status: 409, zh: '这份婉拒已经审定过。', en: 'This refusal has been decided.' },
  declineTakenBack: { status: 409, zh: '这份婉拒已经撤回。', en: 'This refusal was taken back.' },
  appealedAlready: { status: 409, zh: '已经申诉过一次。', en: 'It was appealed once already.' },
  appealTooLate: {
    status: 409,
    zh: '超过 {days} 天，不能再申诉；可以提一个新的诉求。',
    en: 'The {days, counted(one: day; many: days)} to appeal are over; file a new request.',
  },
  appealDecided: { status: 409, zh: '这份申诉已经决定过。', en: 'This appeal has been decided.' },
})

export const declinesSlice = slice({
  name: 'declines',
  subjects: ['decline', 'appeal'],
  nouns: ['wayTried'],
  clocks: declineClocks,
  nextSteps: ['release', 'decide'],
  history: [declineHistory, appealHistory],
  notices: [declineNotices, appealNotices],
  refusals: declineRefusals,
})
