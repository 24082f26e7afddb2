import type { Calendar } from '#calendar/calendar.ts'
import { endOfWorkingDay } from '#calendar/working-time.ts'
import { mayBy, type Way } from '#members/access.ts'
import type { Relation } from '#members/relation.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import type { Language, Sentence } from '#wire/language.ts'
import { say } from '#wire/language.ts'
import type { DecisionOwner, SiteMeetingStatus } from './site-meeting-status.ts'
import { siteMeetingRefusals } from './site-meetings.slice.ts'

/** The steps on one meeting. */
export const siteMeetingSteps = ['moveSiteMeeting', 'callOffSiteMeeting', 'recordSiteMeeting'] as const
export type SiteMeetingStep = (typeof siteMeetingSteps)[number]

/** The office of the project: who plans, moves, calls off and records. */
export const mayHoldSiteMeeting = [{ relations: ['officer', 'deputy', 'minister', 'leader'] }] as const satisfies readonly Way[]
/** Whose the officer's decisions are. */
export const mayFinishDecision = [{ relations: ['officer', 'deputy', 'minister'] }] as const satisfies readonly Way[]

export type SiteMeetingAsker = { relations: readonly Relation[]; language: Language }
export type SiteMeetingState = { status: SiteMeetingStatus; startsAt: Temporal.Instant }

const ofOffice: Sentence = { zh: '首席服务官、B 角、项目部长或领导', en: 'the officer, the deputy, the minister or a leader' }
const ofOfficer: Sentence = { zh: '首席服务官、B 角或项目部长', en: 'the officer, the deputy or the minister' }

const whyNotTheirs = (ways: readonly Way[], who: Sentence, { relations, language }: SiteMeetingAsker): Refusal | null =>
  mayBy(ways, { roles: [], relations }) ? null : refusal(refusals.mayNot, { who: say(who, language) })

/** 403 unless of the project's office; 409 once the project is over. */
export const whyNotPlanSiteMeeting = ({ open }: { open: boolean }, asker: SiteMeetingAsker): Refusal | null =>
  whyNotTheirs(mayHoldSiteMeeting, ofOffice, asker) ?? (open ? null : refusal(siteMeetingRefusals.meetingNeedsOpen))

/** 400: for a time that is over, or with nobody asked. */
export function whyNotPlannedSo(planned: { startsAt: Temporal.Instant; asked: number }, now: Temporal.Instant): Refusal | null {
  if (planned.asked === 0) return refusal(siteMeetingRefusals.meetingNobody, {}, { field: 'unitIds' })
  return whyNotStart(planned.startsAt, now)
}

/** 400: it is planned for a time to come. */
export const whyNotStart = (startsAt: Temporal.Instant, now: Temporal.Instant): Refusal | null =>
  Temporal.Instant.compare(startsAt, now) > 0 ? null : refusal(siteMeetingRefusals.meetingPast, {}, { field: 'startsAt' })

/** 403 unless of the project's office; 409 once it was held or called off, and nothing is recorded before it begins. */
export function whyNotSiteMeeting(
  step: SiteMeetingStep,
  { status, startsAt }: SiteMeetingState,
  asker: SiteMeetingAsker,
  now: Temporal.Instant,
): Refusal | null {
  const why = whyNotTheirs(mayHoldSiteMeeting, ofOffice, asker)
  if (why) return why
  if (status !== 'planned') return refusal(siteMeetingRefusals.meetingOver)
  return step === 'recordSiteMeeting' && Temporal.Instant.compare(now, startsAt) < 0 ? refusal(siteMeetingRefusals.meetingNotBegun) : null
}

/** The steps that somebody could take now. */
export const offersOfSiteMeeting = (state: SiteMeetingState, asker: SiteMeetingAsker, now: Temporal.Instant): SiteMeetingStep[] =>
  siteMeetingSteps.filter(step => whyNotSiteMeeting(step, state, asker, now) === null)

/** By when the officer has done it: the end of working time of the day, on a day off of the next workday. */
export const decisionDue = (calendar: Calendar, day: Temporal.PlainDate): Temporal.Instant => endOfWorkingDay(calendar, day)

/** 400: the day is not over yet. */
export const whyNotDecisionDue = (dueAt: Temporal.Instant, now: Temporal.Instant): Refusal | null =>
  Temporal.Instant.compare(dueAt, now) > 0 ? null : refusal(siteMeetingRefusals.decisionDayPast, {}, { field: 'day' })

/** 403 unless theirs who follow the project; 409 for a unit's, whose task says when it is done, and once it is. */
export function whyNotFinishDecision(decision: { owner: DecisionOwner; done: boolean }, asker: SiteMeetingAsker): Refusal | null {
  const why = whyNotTheirs(mayFinishDecision, ofOfficer, asker)
  if (why) return why
  if (decision.owner === 'unit') return refusal(siteMeetingRefusals.decisionOfUnit)
  return decision.done ? refusal(siteMeetingRefusals.decisionFinished) : null
}
