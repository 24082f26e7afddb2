import { endOfDaysFrom } from '#calendar/zone.ts'
import { enterpriseRefusals } from '#enterprises/enterprises.slice.ts'
import { mayBy, type Way } from '#members/access.ts'
import type { Relation } from '#members/relation.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import type { MatterLimits } from '#settings/district-numbers.ts'
import type { Language } from '#wire/language.ts'
import { say } from '#wire/language.ts'
import type { RequestStep } from './request.ts'
import { isGone, type RequestStatus, requestStatusWords } from './request-status.ts'
import { requestRefusals } from './requests.slice.ts'

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
  /** units whose task is open: settling waits for them (R4.8) */
  openTasks: readonly string[]
  waysTried: number
  /** a refusal is proposed and not decided yet (R5.2) */
  declinePending: boolean
  /** of a released refusal: until when it can be appealed, and whether it was (R5.4) */
  appealUntil: Temporal.Instant | null
  appealed: boolean
  /** an appeal that no leader has decided yet: the refusal is not final (R8.1) */
  appealPending: boolean
  /** who is responsible for it is on leave: the deputy covers (R3.3) */
  officerAway: boolean
  paused: boolean
  /** working minutes paused so far (R6.1) */
  pausedMinutes: number
  rated: boolean
  /** who is asked to take the matter over and has not answered */
  movingTo: string | null
  /** an order of a superior on it (督办, 批示) is not answered yet */
  orderOpen: boolean
  /** a reply on it can still be undone (R4.12) */
  replyHeld: boolean
  /** somebody here answers for its enterprise (R3.1, R18.4) */
  followed: boolean
  /** the number of the matter it was merged into (R4.11) */
  mergedInto: string | null
  /** the numbers of the district that hold for it */
  limits: MatterLimits
}

/**
 * Who asks: relation and language (for the sentence). `alsoMinister`: a deputy who is the officer's minister besides, and takes a minister's steps too. R1.4
 * `atDesk`: it was raised at their desk of a station, and they may reply. R4.14
 */
export type Asker = {
  relation: Relation
  alsoMinister?: boolean
  atDesk?: boolean
  /** holds its clocks */
  holdsIt?: boolean
  language: Language
}

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
    'handToUnit',
    'recordWayTried',
    'proposeDecline',
    'moveMatter',
    'superviseMatter',
    'proposeLift',
    'mergeRequests',
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
    'handToUnit',
    'recordWayTried',
    'proposeDecline',
    'moveMatter',
    'superviseMatter',
    'proposeLift',
    'mergeRequests',
    'pauseRequest',
    'resumeRequest',
    'remindEnterprise',
  ],
  settled: ['addNote', 'reopenRequest', 'rateRequest'],
  declined: ['addNote', 'appealDecline', 'rateRequest'],
  withdrawn: ['addNote'],
  merged: ['addNote'],
  transferred: ['addNote'],
} as const satisfies Record<RequestStatus, readonly RequestStep[]>

/** Step × relation: who may. R4.3, R4.8, R4.9 */
export const mayTakeRequest = {
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
  handToUnit: ['officer', 'deputy', 'minister', 'leader'],
  pauseRequest: ['officer', 'deputy'],
  resumeRequest: ['officer', 'deputy', 'minister'],
  remindEnterprise: ['officer', 'deputy', 'minister'],
  recordWayTried: ['officer', 'deputy', 'minister'],
  proposeDecline: ['officer', 'deputy'],
  appealDecline: ['enterprise'],
  rateRequest: ['enterprise'],
  moveMatter: ['officer', 'minister'],
  superviseMatter: ['minister', 'leader'],
  proposeLift: ['officer', 'deputy'],
  mergeRequests: ['officer', 'deputy', 'minister'],
} as const satisfies Record<RequestStep, readonly Relation[]>

/** R6.1: the deputy only while covering; the officer's own matter does not wait by somebody else's word. */
export const mayPause = [{ relations: ['officer'] }, { relations: ['deputy'], covers: true }] as const satisfies readonly Way[]

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
  handToUnit: { zh: '交办', en: 'handed to a unit' },
  pauseRequest: { zh: '暂停', en: 'paused' },
  resumeRequest: { zh: '恢复办理', en: 'resumed' },
  remindEnterprise: { zh: '提醒企业', en: 'reminded about' },
  recordWayTried: { zh: '记录办法', en: 'tried' },
  proposeDecline: { zh: '提出婉拒', en: 'declined' },
  appealDecline: { zh: '申诉', en: 'appealed' },
  rateRequest: { zh: '评价', en: 'rated' },
  moveMatter: { zh: '转办', en: 'moved' },
  superviseMatter: { zh: '督办', en: 'supervised' },
  proposeLift: { zh: '提请协调', en: 'lent up' },
  mergeRequests: { zh: '并案', en: 'merged' },
}

const whoWords = {
  zh: {
    office: '首席服务官、B 角或项目部长',
    noDeputy: '首席服务官或项目部长',
    officers: '首席服务官或 B 角',
    superiors: '项目部长或领导',
    enterprise: '企业联系人',
  },
  en: {
    office: 'the officer, the deputy or the minister',
    noDeputy: 'the officer or the minister',
    officers: 'the officer or the deputy',
    superiors: 'the minister or a leader',
    enterprise: 'the enterprise',
  },
}

/** 403, then 409: the part every step shares. The same question greys the button and refuses on the server. R12.2 */
export const whyNotStep = (step: RequestStep, request: RequestState, asker: Asker): Refusal | null =>
  whyNotMay(step, request, asker) ?? whyNotNow(step, request, asker)

/** 403 alone, where something of what was sent is looked up before it is asked whether the step goes now. R12.2 */
export function whyNotMay(step: RequestStep, request: Pick<RequestState, 'officerAway'>, asker: Asker): Refusal | null {
  const may: readonly Relation[] = mayTakeRequest[step]
  if (step === 'replyToRequest' && asker.atDesk) return null
  if (!may.includes(asker.relation) && !(asker.alsoMinister && may.includes('minister'))) {
    const words = asker.language === 'en' ? whoWords.en : whoWords.zh
    if (may[0] === 'enterprise' && may.length === 1) return refusal(refusals.mayNot, { who: words.enterprise })
    if (step === 'superviseMatter') return refusal(refusals.mayNot, { who: words.superiors })
    const office = may.includes('deputy') ? words.office : words.noDeputy
    return refusal(refusals.mayNot, { who: may.includes('minister') ? office : words.officers })
  }
  if (step === 'pauseRequest' && !mayBy(mayPause, { roles: [], relations: [asker.relation], covers: request.officerAway }))
    return refusal(refusals.mayNot, { who: coverWords(asker) })
  return null
}

/** What makes an ended matter an open one: not of an enterprise for which nobody here answers any more. */
const takesUpAgain: readonly RequestStep[] = ['reopenRequest', 'appealDecline']

function whyNotNow(step: RequestStep, request: RequestState, asker: Asker): Refusal | null {
  const possible: readonly RequestStep[] = stepsByStatus[request.status]
  if (!request.followed && takesUpAgain.includes(step)) return refusal(enterpriseRefusals.enterpriseClosed)
  if (possible.includes(step)) return null
  if (request.mergedInto !== null && step !== 'rateRequest') return refusal(requestRefusals.mergedAlready, { number: request.mergedInto })
  if (step === 'reopenRequest') return refusal(requestRefusals.notSettled)
  if (step === 'appealDecline') return refusal(requestRefusals.notDeclined)
  if (step === 'rateRequest') return whyNotYetRated(request.status, asker)
  if (step === 'pauseRequest' && request.status === 'filed') return refusal(requestRefusals.pauseBeforeReply)
  return refusal(
    requestRefusals.alreadyEnded,
    { state: say(requestStatusWords[request.status], asker.language), step: say(stepWords[step], asker.language) },
    { possible: [...possible] },
  )
}

/** R8.1: what was taken back, merged or goes on in another district is never rated. */
function whyNotYetRated(status: RequestStatus, { language }: Asker): Refusal {
  return isGone(status)
    ? refusal(requestRefusals.nothingToRate, { state: say(requestStatusWords[status], language).toLowerCase() })
    : refusal(requestRefusals.rateTooEarly)
}

const coverWords = ({ language }: Asker): string =>
  language === 'en' ? 'the officer, or the deputy who covers' : '首席服务官，或代管的 B 角'

/** R4.3, R4.4: refused when a message came in between; `changed` names the one not seen. */
export function whyNotReply(request: RequestState, asker: Asker, reply: { seen: string }): Refusal | null {
  return whyNotStep('replyToRequest', request, asker) ?? whyNotUnseen(request, reply.seen)
}

/** R4.8: needs a reply or carries it (the words of settlement are that reply); no open task, no refusal being decided, no pause. */
export function whyNotSettle(request: RequestState, asker: Asker, settlement: { seen: string }): Refusal | null {
  return whyNotStep('settleRequest', request, asker) ?? whyNotSettledYet(request) ?? whyNotUnseen(request, settlement.seen)
}

function whyNotSettledYet(request: RequestState): Refusal | null {
  if (request.openTasks.length > 0)
    return refusal(requestRefusals.tasksOpen, { count: request.openTasks.length, units: request.openTasks.join('、') })
  if (request.declinePending) return refusal(requestRefusals.declinePending)
  return request.paused ? refusal(requestRefusals.pausedNow) : null
}

/** R6.2: only what waits can go on. */
export function whyNotResume(request: RequestState, asker: Asker): Refusal | null {
  return whyNotStep('resumeRequest', request, asker) ?? (request.paused ? null : refusal(requestRefusals.notPaused))
}

/** R6.2: only what waits is reminded of. */
export function whyNotRemind(request: RequestState, asker: Asker): Refusal | null {
  return whyNotStep('remindEnterprise', request, asker) ?? (request.paused ? null : refusal(requestRefusals.notPaused))
}

/** R8.1: once, after settlement or the final refusal: its appeal rejected, or the time to appeal over. */
export function whyNotRate(request: RequestState, asker: Asker, now: Temporal.Instant): Refusal | null {
  const shared = whyNotStep('rateRequest', request, asker)
  if (shared) return shared
  if (request.rated) return refusal(requestRefusals.ratedAlready)
  return request.status === 'declined' && !isFinal(request, now) ? refusal(requestRefusals.rateTooEarly) : null
}

function isFinal({ appealed, appealPending, appealUntil }: RequestState, now: Temporal.Instant): boolean {
  if (appealed) return !appealPending
  return appealUntil === null || Temporal.Instant.compare(now, appealUntil) > 0
}

/** One move at a time; who is asked has to answer first. */
export function whyNotMove(request: RequestState, asker: Asker): Refusal | null {
  return (
    whyNotStep('moveMatter', request, asker) ?? (request.movingTo ? refusal(requestRefusals.movePending, { name: request.movingTo }) : null)
  )
}

/** R7.6: on somebody else's matter; what one holds oneself is taken up. */
export function whyNotSupervise(request: RequestState, asker: Asker): Refusal | null {
  return whyNotStep('superviseMatter', request, asker) ?? (asker.holdsIt ? refusal(requestRefusals.supervisesSelf) : null)
}

/** R4.7: only once settlement is overdue; renewed only with a reason. */
export function whyNotPromise(request: RequestState, asker: Asker, promise: { reason: string }): Refusal | null {
  const shared = whyNotStep('promiseNextAnswer', request, asker)
  if (shared) return shared
  if (!request.settlementOverdue) return refusal(requestRefusals.stillOnTime)
  return request.promiseRunning && promise.reason === '' ? refusal(requestRefusals.reasonNeeded, {}, { field: 'reason' }) : null
}

/** R4.9: the enterprise within 15 days° of settlement, to 24:00 of the last (R9.3); the officer at any time. */
export function whyNotReopen(request: RequestState, asker: Asker, now: Temporal.Instant): Refusal | null {
  const shared = whyNotStep('reopenRequest', request, asker)
  if (shared || asker.relation !== 'enterprise') return shared
  const { endedAt, limits } = request
  const tooLate = endedAt !== null && Temporal.Instant.compare(now, endOfDaysFrom(endedAt, limits.reopeningDays)) > 0
  return tooLate ? refusal(requestRefusals.reopenTooLate, { days: limits.reopeningDays }) : null
}

export function whyNotUnseen(request: RequestState, seen: string): Refusal | null {
  return seen === request.lastMessageId
    ? null
    : refusal(requestRefusals.messageUnseen, {}, { field: 'seen', changed: { lastMessageId: request.lastMessageId } })
}
