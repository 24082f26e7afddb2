import { type Refusal, refusal } from '#refusals/refusals.ts'
import type { Language } from '#wire/language.ts'
import { say } from '#wire/language.ts'
import type { RequestStep } from './request.ts'
import { type RequestStatus, requestStatusWords } from './request-status.ts'

/** How the actor stands to a matter; the strongest of several counts. */
export const relations = ['enterprise', 'officer', 'deputy', 'minister', 'leader', 'other'] as const
export type Relation = (typeof relations)[number]

/** What the rules need to know of a request. */
export type RequestState = {
  status: RequestStatus
  firstAnsweredAt: Temporal.Instant | null
  endedAt: Temporal.Instant | null
  lastMessageId: string
  /** the settlement clock is past its due time and still runs (R4.7) */
  settlementOverdue: boolean
  /** a promised next answer is running; renewing it needs a reason (R4.7) */
  promiseRunning: boolean
}

/** Who asks: relation and language (for the sentence). */
export type Asker = { relation: Relation; language: Language }

/** R4.9 */
export const reopeningDays = 15

/** Status × step: what can be done when. Checked by the compiler: every status is listed. */
export const stepsByStatus = {
  filed: [
    'replyToRequest',
    'sendMessage',
    'addNote',
    'logCall',
    'promiseNextAnswer',
    'settleRequest',
    'withdrawRequest',
    'classifyRequest',
    'attachFile',
  ],
  replied: [
    'replyToRequest',
    'sendMessage',
    'addNote',
    'logCall',
    'promiseNextAnswer',
    'settleRequest',
    'withdrawRequest',
    'classifyRequest',
    'attachFile',
  ],
  settled: ['addNote', 'reopenRequest'],
  declined: ['addNote'],
  withdrawn: ['addNote'],
  merged: ['addNote'],
} as const satisfies Record<RequestStatus, readonly RequestStep[]>

/** Step × relation: who may. R4.3, R4.8, R4.9 */
const mayTake = {
  replyToRequest: ['officer', 'deputy', 'minister', 'leader'],
  sendMessage: ['enterprise'],
  addNote: ['officer', 'deputy', 'minister', 'leader'],
  logCall: ['officer', 'deputy', 'minister', 'leader'],
  promiseNextAnswer: ['officer', 'deputy', 'minister'],
  settleRequest: ['officer', 'deputy', 'minister'],
  withdrawRequest: ['enterprise'],
  reopenRequest: ['enterprise', 'officer', 'deputy', 'minister'],
  classifyRequest: ['officer', 'deputy', 'minister'],
  attachFile: ['enterprise', 'officer', 'deputy', 'minister', 'leader'],
} as const satisfies Record<RequestStep, readonly Relation[]>

const stepWords: Record<RequestStep, { zh: string; en: string }> = {
  replyToRequest: { zh: '答复', en: 'answered' },
  sendMessage: { zh: '追问', en: 'written to' },
  addNote: { zh: '记录', en: 'noted' },
  logCall: { zh: '登记通话', en: 'called about' },
  promiseNextAnswer: { zh: '承诺再答复', en: 'promised' },
  settleRequest: { zh: '办结', en: 'settled' },
  withdrawRequest: { zh: '撤回', en: 'withdrawn' },
  reopenRequest: { zh: '重开', en: 'reopened' },
  classifyRequest: { zh: '归类', en: 'classified' },
  attachFile: { zh: '加附件', en: 'given files' },
}

const whoWords = {
  zh: { office: '首席服务官、B 角或项目部长', enterprise: '企业联系人' },
  en: { office: 'the officer, the deputy or the minister', enterprise: 'the enterprise' },
}

/** 403, then 409: the part every step shares. The same question greys the button and refuses on the server. R12.2 */
export function whyNotStep(step: RequestStep, request: RequestState, asker: Asker): Refusal | null {
  const may: readonly Relation[] = mayTake[step]
  if (!may.includes(asker.relation)) {
    const words = asker.language === 'en' ? whoWords.en : whoWords.zh
    return refusal('mayNot', { who: may[0] === 'enterprise' && may.length === 1 ? words.enterprise : words.office })
  }
  const possible: readonly RequestStep[] = stepsByStatus[request.status]
  if (possible.includes(step)) return null
  if (step === 'reopenRequest') return refusal('notSettled')
  return refusal(
    'alreadyEnded',
    { state: say(requestStatusWords[request.status], asker.language), step: say(stepWords[step], asker.language) },
    { possible: [...possible] },
  )
}

/** R4.3, R4.4: refused when a message came in between; `changed` names the one not seen. */
export function whyNotReply(request: RequestState, asker: Asker, reply: { seen: string }): Refusal | null {
  return whyNotStep('replyToRequest', request, asker) ?? whyNotUnseen(request, reply.seen)
}

/** R4.8: needs a reply or carries it; here the words of settlement are that reply. Tasks, declines and pauses add their reasons later. */
export function whyNotSettle(request: RequestState, asker: Asker, settlement: { seen: string }): Refusal | null {
  return whyNotStep('settleRequest', request, asker) ?? whyNotUnseen(request, settlement.seen)
}

/** R4.7: only once settlement is overdue; renewed only with a reason. */
export function whyNotPromise(request: RequestState, asker: Asker, promise: { reason: string }): Refusal | null {
  const shared = whyNotStep('promiseNextAnswer', request, asker)
  if (shared) return shared
  if (!request.settlementOverdue) return refusal('stillOnTime')
  return request.promiseRunning && promise.reason === '' ? refusal('reasonNeeded', {}, { field: 'reason' }) : null
}

/** R4.9: the enterprise within 15 days of settlement, the officer at any time. */
export function whyNotReopen(request: RequestState, asker: Asker, now: Temporal.Instant): Refusal | null {
  const shared = whyNotStep('reopenRequest', request, asker)
  if (shared || asker.relation !== 'enterprise') return shared
  const ended = request.endedAt
  const tooLate = ended !== null && Temporal.Instant.compare(now, ended.add({ hours: reopeningDays * 24 })) > 0
  return tooLate ? refusal('reopenTooLate', { days: reopeningDays }) : null
}

function whyNotUnseen(request: RequestState, seen: string): Refusal | null {
  return seen === request.lastMessageId
    ? null
    : refusal('messageUnseen', {}, { field: 'seen', changed: { lastMessageId: request.lastMessageId } })
}
