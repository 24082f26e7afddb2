import { superiors } from '#declines/decline-steps.ts'
import { mayBy, type Way } from '#members/access.ts'
import type { Relation } from '#members/relation.ts'
import type { Role } from '#members/role.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import { type Language, type Sentence, say } from '#wire/language.ts'
import { cameUp, type MeetingState, meetingStateWords } from './meeting-state.ts'
import { meetingRefusals } from './meetings.slice.ts'

export const meetingSteps = [
  ...(['buildAgenda', 'addAgendaItem', 'takeOffAgendaItem', 'nameSubstitute', 'openMeeting', 'recordAttendance', 'minuteItem'] as const),
  ...(['recordDecision', 'askLeader', 'liftAgendaItem', 'closeMeeting', 'signMinutes', 'addAddendum'] as const),
] as const
export type MeetingStep = (typeof meetingSteps)[number]

/** Who runs it: the chair (`self`) and the recorder, who makes its minutes (`made`). R17.1 */
export const runsMeeting = [{ self: true }, { made: true }] as const satisfies readonly Way[]
/** The person who is away (`self`), or the chair's superior: a leader, or the head of the unit. R17.1 */
export const mayNameSubstitute = [
  { self: true },
  { roles: ['leader'] },
  { relations: ['unit'], roles: ['head'] },
] as const satisfies readonly Way[]

/** State × step, checked by the compiler. */
export const meetingStepsByState = {
  planned: ['buildAgenda', 'addAgendaItem', 'takeOffAgendaItem', 'nameSubstitute', 'openMeeting'],
  frozen: ['buildAgenda', 'addAgendaItem', 'takeOffAgendaItem', 'nameSubstitute', 'openMeeting'],
  open: [
    'addAgendaItem',
    'takeOffAgendaItem',
    'recordAttendance',
    'minuteItem',
    'recordDecision',
    'askLeader',
    'liftAgendaItem',
    'closeMeeting',
  ],
  closed: ['recordAttendance', 'minuteItem', 'signMinutes', 'addAddendum'],
} as const satisfies Record<MeetingState, readonly MeetingStep[]>

/** Its minutes stand to be signed. R17.4 */
export const isToBeSigned = (state: MeetingState): boolean => (meetingStepsByState[state] as readonly MeetingStep[]).includes('signMinutes')

const stepWords: Record<MeetingStep, Sentence> = {
  buildAgenda: { zh: '汇集议程', en: 'build the agenda' },
  addAgendaItem: { zh: '加议题', en: 'add an item' },
  takeOffAgendaItem: { zh: '撤下议题', en: 'take an item off' },
  nameSubstitute: { zh: '指定代会人', en: 'name a substitute' },
  openMeeting: { zh: '开会', en: 'open it' },
  recordAttendance: { zh: '登记到会', en: 'record attendance' },
  minuteItem: { zh: '记纪要', en: 'minute an item' },
  recordDecision: { zh: '定事', en: 'record a decision' },
  askLeader: { zh: '提请', en: 'ask a leader' },
  liftAgendaItem: { zh: '上提', en: 'lend an item up' },
  closeMeeting: { zh: '散会', en: 'close it' },
  signMinutes: { zh: '签纪要', en: 'sign the minutes' },
  addAddendum: { zh: '加补记', en: 'add an addendum' },
}

/** `away`: a substitute is named for themself. */
export type MeetingAsker = {
  chair: boolean
  recorder: boolean
  superior: boolean
  away?: boolean
  roles: readonly Role[]
  language: Language
}
export type MeetingNow = { state: MeetingState; freezesAt: Temporal.Instant; minutesFrozen: boolean }

const asLeader = [{ roles: ['leader'] }] as const satisfies readonly Way[]
const ofChair: Sentence = { zh: '会议主持或记录', en: 'the chair or the recorder' }
const ofAway: Sentence = { zh: '本人或主持的上级', en: 'themself or the superior of the chair' }

/** 403 alone. R17.1 */
export function whyNotRun(step: MeetingStep, { chair, recorder, superior, away, roles, language }: MeetingAsker): Refusal | null {
  const facts = {
    roles,
    self: step === 'nameSubstitute' ? away === true : chair,
    made: recorder,
    relations: superior ? (['unit'] as const) : [],
  }
  const may = step === 'nameSubstitute' ? mayBy(mayNameSubstitute, facts) : mayBy(runsMeeting, facts)
  return may ? null : refusal(refusals.mayNot, { who: say(step === 'nameSubstitute' ? ofAway : ofChair, language) })
}

/** 403, then 409: what is frozen stays, and nothing is opened before its agenda is frozen. R12.2, R17.2, R17.4 */
export function whyNotMeeting(step: MeetingStep, meeting: MeetingNow, asker: MeetingAsker, now: Temporal.Instant): Refusal | null {
  return whyNotRun(step, asker) ?? whyNotNow(step, meeting, asker.language, now)
}

function whyNotNow(
  step: MeetingStep,
  { state, freezesAt, minutesFrozen }: MeetingNow,
  language: Language,
  now: Temporal.Instant,
): Refusal | null {
  const steps: readonly MeetingStep[] = meetingStepsByState[state]
  if (!steps.includes(step))
    return refusal(meetingRefusals.meetingNotNow, { state: say(meetingStateWords[state], language), step: say(stepWords[step], language) })
  if (step === 'openMeeting' && state === 'planned' && Temporal.Instant.compare(now, freezesAt) < 0)
    return refusal(meetingRefusals.agendaNotDue, { time: '08:00' })
  if (step === 'addAddendum') return minutesFrozen ? null : refusal(meetingRefusals.minutesNotFrozen)
  return state === 'closed' && minutesFrozen ? refusal(meetingRefusals.minutesAreFrozen) : null
}

/** What came of an item is in the minutes, or is work already; it stays under its item. R17.3, R17.4 */
export const whyNotTakeOff = (item: Parameters<typeof cameUp>[0]): Refusal | null =>
  cameUp(item) ? refusal(meetingRefusals.itemCameUp) : null

/** Above an item that is about no enterprise stands whoever of these chairs. */
export const rolesAboveItem = ['minister', 'head', 'leader'] as const satisfies readonly Role[]

/** Who chairs and stands above the officer of the matter lends its question up themself; else it waits for the next superior. `relations` null: it is about no enterprise. `owns`: they follow the matter. R17.5, R18.2, R1.4 */
export const lendsAtOnce = (
  { chair, roles }: Pick<MeetingAsker, 'chair' | 'roles'>,
  { owns, relations }: { owns: boolean; relations: readonly Relation[] | null },
): boolean => chair && !owns && (relations ? mayBy(superiors, { roles, relations }) : rolesAboveItem.some(role => roles.includes(role)))

/** The steps that somebody could take now. */
export const offersOfMeeting = (meeting: MeetingNow, asker: MeetingAsker, now: Temporal.Instant): MeetingStep[] =>
  meetingSteps.filter(step => whyNotMeeting(step, meeting, asker, now) === null)

/** How an asking stands. `leaderGone`: who was asked is away, or no leader any more. */
export type AskingNow = { answered: boolean; leaderGone: boolean }

/** R1.4: who is asked answers, nobody else; while they are gone, another leader in their place who did not ask it (`made`). Once. R10.2, R17.3 */
export function whyNotAnswerAsking(
  asking: AskingNow,
  asker: { asked: boolean; made: boolean; roles: readonly Role[]; language: Language },
): Refusal | null {
  const inTheirPlace = asking.leaderGone && !asker.made && mayBy(asLeader, { roles: asker.roles })
  if (!asker.asked && !inTheirPlace)
    return refusal(refusals.mayNot, { who: say({ zh: '被提请的领导', en: 'the leader who was asked' }, asker.language) })
  return asking.answered ? refusal(meetingRefusals.askingAnswered) : null
}

/** The chair chases, the recorder too, and whoever its clock has come to (`holds`). R17.3, R3.8 */
export const whyNotChaseAsking = (asking: Pick<AskingNow, 'answered'>, asker: MeetingAsker & { holds: boolean }): Refusal | null =>
  (asker.holds ? null : whyNotRun('askLeader', asker)) ?? (asking.answered ? refusal(meetingRefusals.askingAnswered) : null)

/** Whose it is says that it is done, or who runs the meeting; of a unit its task says so. R17.3 */
export function whyNotFinishMeetingDecision(
  decision: { ofUnit: boolean; done: boolean },
  asker: MeetingAsker & { owner: boolean },
): Refusal | null {
  const why = asker.owner ? null : whyNotRun('recordDecision', asker)
  if (why) return why
  if (decision.ofUnit) return refusal(meetingRefusals.decisionByUnit)
  return decision.done ? refusal(meetingRefusals.decisionOver) : null
}
