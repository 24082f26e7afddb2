import { clocksOf, historyOf, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'
import { firstContactDay } from './contact-day.ts'

export const assignmentClocks = clocksOf({
  /** whatever an officer is newly given. R3.6 */
  firstContact: {
    words: { zh: '首次联系', en: 'first contact' },
    promise: { amount: 24, unit: 'clockHours' },
    day: firstContactDay,
  },
})

export const orderHistory = historyOf('order', {
  given: { public: false, zh: '请{officer}联系企业：{words}', en: 'asked {officer} to contact the enterprise: {words}' },
  done: { public: false, zh: '按要求联系了企业：{words}', en: 'contacted the enterprise as asked: {words}' },
})

export const firstContactHistory = historyOf('enterprise', {
  contacted: { public: true, zh: '首次联系：{words}', en: 'made the first contact: {words}' },
})

export const assignmentHistory = historyOf('assignment', {
  made: { public: true, zh: '为企业指派首席服务官{officer}。', en: 'made {officer} the officer of this enterprise.' },
  passed: {
    public: true,
    zh: '把首席服务官由{former}变更为{officer}，从现在起由其跟进。',
    en: 'handed on from {former}: {officer} follows this enterprise from now on.',
  },
  servedAlready: {
    public: false,
    zh: '{officer}此前已在服务这家企业，不另计首次联系。',
    en: '{officer} serves this enterprise already; no first contact is due.',
  },
  deputyAppointed: { public: false, zh: '指定{deputy}为{officer}的 B 角。', en: 'appointed {deputy} as deputy of {officer}.' },
  leaveRecorded: {
    public: false,
    zh: '登记{name}请假，{from} 至 {until}。',
    en: 'recorded leave of {name}, {from} to {until}.',
  },
  leaveCancelled: {
    public: false,
    zh: '{name}的请假（{from} 至 {until}）提前结束。',
    en: 'ended the leave of {name} ({from} to {until}) early.',
  },
  covered: {
    public: false,
    zh: '{name}请假，{count} 个计时转由 B 角接办。',
    en: '{name} is on leave; {count, counted(one: clock is; many: clocks are)} covered.',
  },
  coverEnded: {
    public: false,
    zh: '{name}回岗，{count} 个计时交回。',
    en: '{name} is back; {count, counted(one: clock returns; many: clocks return)}.',
  },
})

export const orderNotices = noticesOf('order', {
  given: { zh: '{who}请你联系{enterprise}：{words}', en: '{who} asks you to contact {enterprise}: {words}' },
  done: { zh: '{who}已联系{enterprise}。', en: '{who} has contacted {enterprise}.' },
})

export const assignmentNotices = noticesOf('assignment', {
  given: {
    zh: '{enterprise}指派给你了，{dueAt} 前首次联系。',
    en: '{enterprise} is yours now; make the first contact by {dueAt}.',
  },
  givenMany: {
    zh: '{enterprise}等 {count} 家企业指派给你了，{dueAt} 前逐家首次联系。',
    en: '{count, counted(one: enterprise; many: enterprises)}, {enterprise} among them, are yours now; make the first contact with each by {dueAt}.',
  },
  givenSpread: {
    zh: '{enterprise}等 {count} 家企业指派给你了，首次联系按工作日分批，第一批在 {dueAt} 前。',
    en: '{count, counted(one: enterprise; many: enterprises)}, {enterprise} among them, are yours now; first contacts are spread over working days, the first of them by {dueAt}.',
  },
  givenServed: {
    zh: '{enterprise}登记在你名下了，你此前已在服务，不另计首次联系。',
    en: '{enterprise} is registered as yours; you serve it already, and no first contact is due.',
  },
  givenManyServed: {
    zh: '{enterprise}等 {count} 家企业登记在你名下了，你此前已在服务，不另计首次联系。',
    en: '{count, counted(one: enterprise; many: enterprises)}, {enterprise} among them, are registered as yours; you serve them already, and no first contact is due.',
  },
})

export const deputyNotices = noticesOf('deputy', {
  appointed: { zh: '{officer}的 B 角是{deputy}。', en: '{deputy} is the deputy of {officer}.' },
})

export const coverNotices = noticesOf('cover', {
  begun: {
    zh: '{officer}请假到{until}，由你接办，在走的计时 {count} 个。',
    en: '{officer} is on leave until {until}; you cover, with {count, counted(one: clock; many: clocks)} running.',
  },
  ended: { zh: '{officer}回岗，{count} 个计时已交回。', en: '{officer} is back; {count, counted(one: clock; many: clocks)} went back.' },
})

export const assignmentRefusals = refusalsOf({
  periodBackwards: { status: 400, zh: '结束时间要晚于开始时间。', en: 'The end must be later than the start.' },
  contactBeforeAssignment: {
    status: 400,
    zh: '“{field}”不能早于指派服务官的时间。',
    en: '“{field}” cannot be earlier than the assignment.',
  },
  notAnOfficer: { status: 409, zh: '{name}不是首席服务官，不能指派给企业。', en: '{name} does not hold the role officer.' },
  ownDeputy: { status: 409, zh: '不能做自己的 B 角。', en: 'Nobody is their own deputy.' },
  leaveOverlaps: { status: 409, zh: '这段时间已经登记过请假。', en: 'Leave is already recorded for this period.' },
  notADeputy: {
    status: 409,
    zh: '{name}不是首席服务官，不能做 B 角。',
    en: '{name} does not hold the role officer and cannot be a deputy.',
  },
  leaveOver: { status: 409, zh: '这次请假已经结束。', en: 'This leave is over.' },
  notInTeam: { status: 409, zh: '{name}不在你的团队。', en: '{name} is not in your team.' },
  orderedAlready: { status: 409, zh: '已经请{name}联系这家企业，还没有回音。', en: '{name} was asked to contact it already.' },
})

export const assignmentsSlice = slice({
  name: 'assignments',
  subjects: ['assignment', 'order'],
  nouns: ['deputy', 'leave'],
  clocks: assignmentClocks,
  nextSteps: ['contact', 'assign'],
  history: [orderHistory, firstContactHistory, assignmentHistory],
  notices: [orderNotices, assignmentNotices, deputyNotices, coverNotices],
  refusals: assignmentRefusals,
})
