import type { TestApp } from '../app.ts'
import { proposal, secondWay, way } from '../declines.ts'
import { eventBody } from '../events.ts'
import { answer, question, tried } from '../lifts.ts'
import { parentEventBody } from '../signs.ts'
import { noteBody, visitBody } from '../visits.ts'

/** Where a step is taken, of what is there. */
export type On =
  | 'nothing'
  | 'enterprise'
  | 'visit'
  | 'sign_listing'
  | 'request'
  | 'task'
  | 'decline'
  | 'appeal'
  | 'rating'
  | 'supervision'
  | 'lift'
  | 'handover'
  | 'leave'
  | 'event'
  | 'stationSession'
  | 'booking'
/** `otherId`: another matter, of the same enterprise or not; of an event somebody who comes. `startsAt`: of a session */
export type Target = { id: string; lastMessageId: string | null; otherId?: string; startsAt?: Temporal.Instant }
export type Step = {
  on: On
  method?: 'PUT' | 'DELETE'
  /** `who`: by whom */
  path(id: string, lastMessageId: string | null, who: string): string
  body(t: TestApp, target: Target, choice: number): unknown
}

const ofRequest = (path: string, body: Step['body'], method?: Step['method']): Step => ({
  on: 'request',
  path: id => `/api/requests/${id}/${path}`,
  body,
  ...(method ? { method } : {}),
})
const beside = (on: On, nouns: string, path: string, body: Step['body']): Step => ({ on, path: id => `/api/${nouns}/${id}/${path}`, body })
const ofEvent = (path: string, body: Step['body']): Step => beside('event', 'district-events', path, body)
const ofSession = (path: string, body: Step['body']): Step => beside('stationSession', 'station-sessions', path, body)
const units = ['440105-tax', '440105-housing', '440105015']
const services = ['second-fire-inspection', 'business-licence', 'talent-apartment']
const words = '您好：已经核实，周五前给结果。'
const later = (t: TestApp, hours: number) => t.now().add({ hours }).toString()
const dayIn = (t: TestApp, days: number) => later(t, 24 * days).slice(0, 10)
const asked = (choice: number) => ({
  unitId: units[choice % units.length],
  asked: '请给书面意见。',
  promise: { amount: 1 + (choice % 5), unit: choice % 2 ? 'workingDays' : 'workingHours' },
})

/** Whose people come, and for whom something is asked. */
const oneOfTwo = ({ cast }: TestApp, choice: number) => (choice % 3 ? cast.enterprise : cast.foreignEnterprise)
const visitor = (choice: number) => ({ company: '广州卓印包装有限公司', subject: choice % 2 ? '租金补贴要什么材料' : '' })
const phones = ['139-0000-0092', '139-0000-0093', '139-0000-0094']

const helper = (choice: number) => ({ unitId: units[choice % units.length], asked: '看一下现场。' })

/** Every step of a matter and of what stands beside it, as somebody at work would send it. */
export const steps = {
  fileRequest: {
    on: 'nothing',
    path: () => '/api/requests',
    body: ({ cast }, _, choice) => ({
      enterpriseId: choice % 4 ? cast.enterprise : cast.foreignEnterprise,
      body: '租期快到了，能否续租？',
    }),
  },
  replyToRequest: ofRequest('replies', (_, { lastMessageId }, choice) => ({ words, seen: lastMessageId, undoable: choice % 3 === 0 })),
  undoReply: {
    on: 'request',
    path: (id, last) => `/api/requests/${id}/replies/${last}/undoing`,
    body: () => ({}),
  },
  sendMessage: ofRequest('messages', () => ({ words: '补充一句：12 月要开业。' })),
  addNote: ofRequest('notes', () => ({ words: '内部记一笔。' })),
  logCall: ofRequest('calls', (t, { lastMessageId }, choice) => ({
    ...{ contactName: '王嘉树', calledAt: t.now().toString(), minutes: 6, said: '说明了材料。' },
    ...(choice % 2 ? { reply: { words, seen: lastMessageId } } : {}),
  })),
  promiseNextAnswer: ofRequest('promises', (t, _, choice) => ({
    dueAt: later(t, 5 + (choice % 40)),
    words: '到时给您答复。',
    reason: '等报告。',
  })),
  settleRequest: ofRequest('settlement', (_, { lastMessageId }) => ({ words: '已经办好。', seen: lastMessageId })),
  withdrawRequest: ofRequest('withdrawal', () => ({ reason: '房东办好了。' })),
  reopenRequest: ofRequest('reopening', () => ({ reason: '楼层写错了。' })),
  classifyRequest: ofRequest('classification', (_, __, choice) => ({ serviceCode: services[choice % services.length] }), 'PUT'),
  handToUnit: ofRequest('tasks', (_, __, choice) => ({ tasks: [{ ...asked(choice), helpers: choice % 3 ? [] : [helper(choice + 1)] }] })),
  pauseRequest: ofRequest('pause', (t, _, choice) => ({
    ...{ waitsFor: choice % 2 ? 'enterprise' : 'authority', authority: choice % 2 ? '' : '市消防支队' },
    ...{ words: '等补一份报告。', until: later(t, 24 * (1 + (choice % 6))) },
  })),
  resumeRequest: ofRequest('pause', () => undefined, 'DELETE'),
  remindEnterprise: ofRequest('reminders', () => ({ words: '还差盖章页。' })),
  recordWayTried: ofRequest('ways-tried', (_, __, choice) => (choice % 2 ? way : secondWay)),
  proposeDecline: ofRequest('declines', () => proposal),
  appealDecline: ofRequest('appeal', () => ({ words: '请再看看。' })),
  rateRequest: ofRequest('rating', (_, __, choice) => ({ grade: 1 + (choice % 5), words: '' })),
  moveMatter: ofRequest('move', ({ cast }) => ({ toId: cast.deputy, words: '这件你更熟。' })),
  answerMove: ofRequest('move/answer', (_, __, choice) => ({ accept: choice % 3 !== 0 })),
  mergeRequests: ofRequest('merge', (_, { lastMessageId, otherId }) => ({
    intoId: otherId,
    seen: lastMessageId,
    words: '两件是同一件事。',
  })),
  superviseMatter: ofRequest('supervisions', (t, _, choice) => ({ words: '请当面商定。', day: dayIn(t, 1 + (choice % 9)) })),
  answerSupervision: beside('supervision', 'supervisions', 'answer', () => ({ words: '已经商定。' })),
  proposeLift: ofRequest('lifts', (t, _, choice) => ({ question, tried, day: dayIn(t, 1 + (choice % 9)) })),
  liftQuestion: beside('lift', 'lifts', 'lending', (t, _, choice) => ({ question, day: dayIn(t, 1 + (choice % 9)) })),
  sendBackLift: beside('lift', 'lifts', 'sending-back', () => ({ words: '先与住建局会商。' })),
  acceptLift: beside('lift', 'lifts', 'acceptance', () => undefined),
  returnLift: beside('lift', 'lifts', 'return', () => ({ words: '街道可定。' })),
  answerLift: beside('lift', 'lifts', 'answer', () => ({ words: answer })),
  withdrawLift: beside('lift', 'lifts', 'withdrawal', () => undefined),
  acceptTask: beside('task', 'tasks', 'acceptance', () => ({})),
  returnTask: beside('task', 'tasks', 'return', () => ({ reason: '不归本单位。' })),
  handOnTask: beside('task', 'tasks', 'handing-on', (_, __, choice) => asked(choice)),
  finishTask: beside('task', 'tasks', 'finish', () => ({ result: '意见已出。' })),
  sendBackTask: beside('task', 'tasks', 'sending-back', () => ({ why: '请写明几时能出。' })),
  waiveTask: beside('task', 'tasks', 'waiver', () => ({ reason: '已经包含。' })),
  urgeTask: beside('task', 'tasks', 'urging', () => ({ words: '请今天给意见。' })),
  takeBackTask: beside('task', 'tasks', 'taking-back', () => ({})),
  askExtension: beside('task', 'tasks', 'extension', (t, _, choice) => ({
    day: dayIn(t, 4 + (choice % 30)),
    reason: '等检测。',
  })),
  grantExtension: beside('task', 'tasks', 'extension/granting', () => ({})),
  refuseExtension: beside('task', 'tasks', 'extension/refusal', () => ({ reason: '企业要开业。' })),
  reportInterim: beside('task', 'tasks', 'reports', () => ({ words: '周四上会。' })),
  nameHandler: beside('task', 'tasks', 'handler', ({ cast }) => ({ handlerId: cast.clerk })),
  changeHelpingUnits: beside('task', 'tasks', 'helping-units', (_, __, choice) =>
    choice % 3 ? { add: [helper(choice)] } : { remove: [helper(choice).unitId] },
  ),
  takeBackDecline: beside('decline', 'declines', 'taking-back', () => ({})),
  releaseDecline: beside('decline', 'declines', 'release', () => ({})),
  returnDecline: beside('decline', 'declines', 'return', () => ({ toTry: '再问问支队。' })),
  decideAppeal: beside('appeal', 'appeals', 'decision', (_, __, choice) => ({
    decision: choice % 2 ? 'upheld' : 'rejected',
    words: '已经复核。',
  })),
  commentOnRating: beside('rating', 'ratings', 'comment', () => ({ comment: '已经改了。' })),
  closeCallBack: beside('rating', 'ratings', 'call-back', () => ({ said: '谈过了。', willChange: '首次附清单。' })),
  planVisit: beside('enterprise', 'enterprises', 'visits', (t, _, choice) =>
    visitBody(t, { startsAt: later(t, 1 + (choice % 600)), askConsent: choice % 3 === 0 }),
  ),
  recordVisit: beside('enterprise', 'enterprises', 'visit-notes', (t, _, choice) => noteBody(t, choice % 2 ? {} : { raised: [] })),
  joinVisit: beside('visit', 'visits', 'companions', () => undefined),
  consentToVisit: beside('visit', 'visits', 'consent', (_, __, choice) => ({ agrees: choice % 3 !== 0 })),
  callOffVisit: beside('visit', 'visits', 'calling-off', () => ({ reason: '企业当天搬迁。' })),
  createEvent: {
    on: 'nothing',
    path: () => '/api/district-events',
    body: (t, _, choice) => {
      const begins = 1 + (choice % 60)
      return eventBody(t, { startsAt: later(t, begins), endsAt: later(t, begins + 3), seatCount: 1, open: choice % 2 === 0 })
    },
  },
  inviteToEvent: ofEvent('invitations', () => ({})),
  signUp: ofEvent('sign-ups', (t, _, choice) => ({ enterpriseId: oneOfTwo(t, choice) })),
  leaveEvent: ofEvent('leaving', () => ({})),
  checkIn: ofEvent('check-ins', (_, { otherId }) => ({ signUpId: otherId })),
  raiseEventQuestion: ofEvent('questions', (t, _, choice) => ({ enterpriseId: oneOfTwo(t, choice), body: '续贷断档怎么办？' })),
  giveFeedback: ofEvent('feedback', (_, __, choice) => ({ grade: 1 + (choice % 5) })),
  closeEvent: ofEvent('closing', () => ({})),
  callOffEvent: ofEvent('calling-off', () => ({ reason: '报告厅检修。' })),
  assignDuty: ofSession('duty', ({ cast }, _, choice) => ({ desk: 1, memberId: choice % 2 ? cast.officer : cast.deputy })),
  bookForVisitor: ofSession('bookings', (_, { startsAt }, choice) => ({
    ...{ ...visitor(choice), phone: phones[choice % phones.length], desk: 1 },
    at: startsAt?.add({ minutes: 40 * (choice % 30) }).toString(),
  })),
  giveNumber: ofSession('queue', (_, __, choice) => ({ ...visitor(choice), phone: choice % 3 ? phones[choice % phones.length] : '' })),
  closeDutySession: ofSession('closing', () => ({})),
  markArrived: beside('booking', 'bookings', 'arrival', () => ({})),
  callVisitor: beside('booking', 'bookings', 'calling', () => ({ desk: 1 })),
  serveVisitor: beside('booking', 'bookings', 'serving', (t, _, choice) => ({
    ...{ enterpriseId: oneOfTwo(t, choice), body: '租金补贴要什么材料？' },
    ...(choice % 2 ? { reply: '要租赁合同和完税证明。' } : {}),
  })),
  markNoShow: beside('booking', 'bookings', 'no-show', () => ({})),
  cancelForVisitor: beside('booking', 'bookings', 'cancelling', () => ({})),
  recordVisitorCall: beside('booking', 'bookings', 'call', () => ({ words: '下周三再来。' })),
  recordParentEvent: beside('enterprise', 'enterprises', 'parent-events', t => parentEventBody(t)),
  planVisitFromSign: beside('sign_listing', 'signs', 'visit', (t, _, choice) => visitBody(t, { startsAt: later(t, 1 + (choice % 200)) })),
  setSignAside: beside('sign_listing', 'signs', 'setting-aside', (t, _, choice) => ({
    reason: '本来就要搬。',
    until: later(t, 24 * (1 + (choice % 20))).slice(0, 10),
  })),
  answerSign: beside('sign_listing', 'signs', 'answer', (_, __, choice) => ({ cameTrue: choice % 2 ? ['parentEvent'] : [] })),
  recordLeave: {
    on: 'nothing',
    path: (_, __, who) => `/api/members/${who}/leaves`,
    body: (t, _, choice) => ({ from: later(t, 1), until: later(t, 24 * (1 + (choice % 9))) }),
  },
  cancelLeave: { on: 'leave', method: 'DELETE', path: (id, _, who) => `/api/members/${who}/leaves/${id}`, body: () => undefined },
  urgeTasks: { on: 'task', path: () => '/api/tasks/urging', body: (_, { id }) => ({ ids: [id], words: '本周要给企业答复。' }) },
  classifyRequests: {
    on: 'request',
    method: 'PUT',
    path: () => '/api/requests/classification',
    body: (_, { id, otherId }, choice) => ({ ids: otherId ? [id, otherId] : [id], serviceCode: services[choice % services.length] }),
  },
  proposeHandover: {
    on: 'nothing',
    path: (_, __, who) => `/api/members/${who}/handovers`,
    body: ({ cast }, _, choice) => ({
      toId: choice % 2 ? cast.deputy : cast.officer,
      enterpriseId: choice % 3 ? cast.enterprise : null,
      reason: '调任区发展改革局。',
    }),
  },
  agreeHandover: beside('handover', 'handovers', 'agreement', () => ({})),
  acceptHandover: beside('handover', 'handovers', 'acceptance', () => ({})),
  declineHandover: beside('handover', 'handovers', 'refusal', () => ({ words: '手上已经太多。' })),
  withdrawHandover: beside('handover', 'handovers', 'withdrawal', () => ({})),
  enforceHandover: beside('handover', 'handovers', 'enforcement', () => ({ reason: '本人已经离岗。' })),
} as const satisfies Record<string, Step>
export type StepName = keyof typeof steps
