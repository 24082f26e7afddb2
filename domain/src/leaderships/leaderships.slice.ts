import { clocksOf, historyOf, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'
import { keyEndDay, leaderAnswerDay } from './leadership-day.ts'

export const leadershipClocks = clocksOf({
  /** whom it is proposed to lead a key project answers, as with a handover. R14.2, R3.7 */
  leaderAnswer: {
    words: { zh: '接任项目领导答复', en: 'answer about leading the project' },
    begins: { zh: '提出', en: 'Proposed' },
    internal: true,
    promise: { amount: 1, unit: 'workingDays' },
    day: leaderAnswerDay,
  },
  /** the leader's consent to the end of key. R14.4 */
  endOfKeyAnswer: {
    words: { zh: '退出重点项目答复', en: 'consent to the end of key' },
    begins: { zh: '提出', en: 'Proposed' },
    internal: true,
    promise: { amount: 1, unit: 'workingDays' },
    day: keyEndDay,
  },
})

/** How a project ended that was key until then. */
export const keyEndWords = {
  landed: { zh: '已落地', en: 'has landed' },
  lost: { zh: '未落地', en: 'is lost' },
  movedAway: { zh: '已迁出', en: 'has moved away' },
} as const

export const leadershipHistory = historyOf('leadership', {
  keyMade: {
    public: false,
    zh: '把“{project}”列为重点项目，项目领导：{leader}。',
    en: 'made “{project}” a key project led by {leader}.',
  },
  endProposed: {
    public: false,
    zh: '提出“{project}”不再列为重点项目：{reason}',
    en: 'proposed that “{project}” is key no longer: {reason}',
  },
  endConsented: {
    public: false,
    zh: '同意“{project}”不再列为重点项目：{reason}',
    en: 'consented that “{project}” is key no longer: {reason}',
  },
  endRefused: {
    public: false,
    zh: '没有同意“{project}”退出重点项目：{words}',
    en: 'did not consent that “{project}” is key no longer: {words}',
  },
  ended: { public: false, zh: '项目“{project}”{why}，不再列为重点项目。', en: 'the project “{project}” {why}: it is key no longer.' },
  leaderProposed: {
    public: false,
    zh: '提出由{to}接替{from}任“{project}”的项目领导：{reason}',
    en: 'proposed that {to} leads “{project}” in place of {from}: {reason}',
  },
  accepted: { public: false, zh: '接替{from}任“{project}”的项目领导。', en: 'leads “{project}” in place of {from} from now on.' },
  declined: { public: false, zh: '没有接任“{project}”的项目领导：{words}', en: 'did not take over the lead of “{project}”: {words}' },
  enforced: {
    public: false,
    zh: '决定由{to}接替{from}任“{project}”的项目领导：{reason}',
    en: 'decided that {to} leads “{project}” in place of {from}: {reason}',
  },
})

export const leadershipNotices = noticesOf('leadership', {
  keyMade: {
    zh: '{who}把“{project}”列为重点项目，项目领导：{leader}。',
    en: '{who} made “{project}” a key project led by {leader}.',
  },
  endProposed: {
    zh: '{who}提出“{project}”不再列为重点项目，请在 {dueAt} 前答复：{reason}',
    en: '{who} proposes that “{project}” is key no longer; answer by {dueAt}: {reason}',
  },
  endConsented: { zh: '{who}同意“{project}”不再列为重点项目：{reason}', en: '{who} consented that “{project}” is key no longer: {reason}' },
  endRefused: {
    zh: '{who}没有同意“{project}”退出重点项目：{words}',
    en: '{who} did not consent that “{project}” is key no longer: {words}',
  },
  ended: {
    zh: '项目“{project}”{why}，不再列为重点项目。',
    en: 'The project “{project}” {why}: it is key no longer.',
    said: ({ end }) => ({ why: keyEndWords[end as keyof typeof keyEndWords] }),
    derived: ['why'],
  },
  leaderProposed: {
    zh: '{who}请你接替{from}任“{project}”的项目领导，{dueAt} 前答复：{reason}',
    en: '{who} asks you to lead “{project}” in place of {from}; answer by {dueAt}: {reason}',
  },
  leaderProposedOfYours: {
    zh: '{who}提出由{to}接替你任“{project}”的项目领导：{reason}',
    en: '{who} proposes that {to} leads “{project}” in your place: {reason}',
  },
  accepted: {
    zh: '{who}接替{from}任“{project}”的项目领导，从现在起负责。',
    en: '{who} leads “{project}” in place of {from} from now on.',
  },
  declined: { zh: '{who}没有接任“{project}”的项目领导：{words}', en: '{who} did not take over the lead of “{project}”: {words}' },
  enforced: {
    zh: '{who}决定由{to}接替{from}任“{project}”的项目领导：{reason}',
    en: '{who} decided that {to} leads “{project}” in place of {from}: {reason}',
  },
})

export const leadershipRefusals = refusalsOf({
  keyNeedsOpen: { status: 409, zh: '项目已经结束，不能列为重点项目。', en: 'The project is over and cannot be made key.' },
  keyNeedsOfficer: {
    status: 409,
    zh: '项目还没有首席服务官，配上后才能列为重点项目。',
    en: 'The project has no officer yet; it can be made key once it has one.',
  },
  keyNeedsPlan: {
    status: 409,
    zh: '项目还没有生效的跟进方案，方案审定后才能列为重点项目。',
    en: 'No follow-up plan is in force yet; the project can be made key once one is adopted.',
  },
  alreadyKey: { status: 409, zh: '已经是重点项目。', en: 'It is a key project already.' },
  notKey: { status: 409, zh: '不是重点项目。', en: 'It is not a key project.' },
  notProjectLeader: {
    status: 409,
    zh: '{name}不是在岗的领导，不能任项目领导。',
    en: '{name} is not an active leader and cannot lead the project.',
  },
  leadsAlready: {
    status: 409,
    zh: '{name}已经是这个项目的领导，请另选一位。',
    en: '{name} leads the project already; choose somebody else.',
  },
  leaderAway: {
    status: 409,
    zh: '{name}请假，答复时限内不在岗，请另选一位。',
    en: '{name} is on leave until after the answer is due; choose somebody else.',
  },
  leadershipWaits: {
    status: 409,
    zh: '已经有一项提议等{name}答复，先等答复。',
    en: 'A proposal waits for the answer of {name} already.',
  },
  leadershipAnswered: {
    status: 409,
    zh: '没有等答复的提议，可能已经答复。',
    en: 'No proposal waits for an answer; it may have been answered already.',
  },
})

export const leadershipsSlice = slice({
  name: 'leaderships',
  // one of every key project, under the project's id
  subjects: ['leadership'],
  clocks: leadershipClocks,
  nextSteps: ['answerLeadership', 'answerEndOfKey'],
  history: [leadershipHistory],
  notices: [leadershipNotices],
  refusals: leadershipRefusals,
})
