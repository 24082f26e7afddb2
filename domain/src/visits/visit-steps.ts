import { dateIn } from '#calendar/zone.ts'
import { mayBy, type Way } from '#members/access.ts'
import type { Relation } from '#members/relation.ts'
import type { Role } from '#members/role.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import type { Language, Sentence } from '#wire/language.ts'
import { say } from '#wire/language.ts'
import type { StandingVisit } from './visit-gap.ts'
import type { VisitConsent, VisitStatus } from './visit-status.ts'
import { visitRefusals } from './visits.slice.ts'

/** The steps on one visit. */
export const visitSteps = ['joinVisit', 'consentToVisit', 'callOffVisit', 'attachVisitFile'] as const
export type VisitStep = (typeof visitSteps)[number]

export const visitors = ['officer', 'minister', 'leader', 'head', 'clerk'] as const satisfies readonly Role[]

/** Step → who: those who go out, the enterprise or its officer who says that it agrees, and those who are responsible for the visit. R20.1 */
export const mayOnVisit = {
  joinVisit: [{ roles: visitors }],
  consentToVisit: [{ relations: ['enterprise', 'officer', 'deputy'] }],
  callOffVisit: [{ made: true }, { relations: ['officer', 'deputy', 'minister', 'leader'] }],
  attachVisitFile: [{ made: true }, { relations: ['officer', 'deputy', 'minister'] }],
} as const satisfies Record<VisitStep, readonly Way[]>
/** Who plans one. */
export const mayPlanVisit = [{ roles: visitors }] as const satisfies readonly Way[]
/** Whose note is taken of a visit nobody planned; of a planned one also of who planned it and of who goes along. R20.2 */
export const mayRecordVisit = [{ relations: ['officer', 'deputy', 'minister'] }] as const satisfies readonly Way[]

export type VisitAsker = {
  roles: readonly Role[]
  relations: readonly Relation[]
  language: Language
  /** they planned it */
  made: boolean
  /** they go along */
  joined: boolean
  /** their unit goes */
  unitGoes: boolean
  /** they were its officer when they were there */
  followed: boolean
}
export type VisitState = { status: VisitStatus; startsAt: Temporal.Instant; consent: VisitConsent }

const who = {
  joinVisit: { zh: '走访人员', en: 'those who go out to enterprises' },
  consentToVisit: { zh: '企业联系人、首席服务官或 B 角', en: 'a contact, the officer or the deputy' },
  callOffVisit: {
    zh: '约走访的人、首席服务官、B 角、项目部长或领导',
    en: 'who planned it, the officer, the deputy, the minister or a leader',
  },
  attachVisitFile: { zh: '走访的人、首席服务官、B 角或项目部长', en: 'who made the visit, the officer, the deputy or the minister' },
  recordVisit: { zh: '走访的人、首席服务官、B 角或项目部长', en: 'who made the visit, the officer, the deputy or the minister' },
} as const satisfies Record<VisitStep | 'recordVisit', Sentence>

const whyNotBy = (ways: readonly Way[], words: Sentence, asker: VisitAsker): Refusal | null =>
  mayBy(ways, asker) ? null : refusal(refusals.mayNot, { who: say(words, asker.language) })

/** A visit of its officer or deputy neither counts between bureaus nor is blocked. R20.1 */
export const isOfOfficer = ({ relations, followed }: Pick<VisitAsker, 'relations' | 'followed'>): boolean =>
  followed || relations.some(relation => relation === 'officer' || relation === 'deputy')

/** 403: for who goes out to enterprises. */
export const whyNotPlanVisit = (asker: VisitAsker): Refusal | null => whyNotBy(mayPlanVisit, who.joinVisit, asker)

/** 400: for a time to come. */
export const whyNotVisitAt = (startsAt: Temporal.Instant, now: Temporal.Instant): Refusal | null =>
  Temporal.Instant.compare(startsAt, now) > 0 ? null : refusal(visitRefusals.visitPast, {}, { field: 'startsAt' })

/** 409: another bureau comes too close, with the visit that can be joined as long as it is to come; not where the enterprise is asked. R20.1 */
export function whyNotSoClose(
  close: StandingVisit | null,
  days: number,
  asks: boolean,
  language: Language,
  now: Temporal.Instant,
): Refusal | null {
  if (!close || asks) return null
  const unit = close.unitNames.join(language === 'en' ? ', ' : '、')
  const day = dateIn(close.startsAt).toString()
  return refusal(
    visitRefusals.visitTooClose,
    { unit, day, days },
    { changed: { visitId: close.id, together: close.planned && !hasBegun(close, now) } },
  )
}

const hasBegun = ({ startsAt }: Pick<VisitState, 'startsAt'>, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(startsAt, now) <= 0

/** 403, then 409. R12.2 */
export function whyNotVisit(step: VisitStep, visit: VisitState, asker: VisitAsker, now: Temporal.Instant): Refusal | null {
  const goes = asker.made || asker.joined
  // who went along has photos of their own
  const mayNot = whyNotBy(mayOnVisit[step], who[step], step === 'attachVisitFile' ? { ...asker, made: goes } : asker)
  if (mayNot) return mayNot
  if (step === 'attachVisitFile') return visit.status === 'done' ? null : refusal(visitRefusals.fileBeforeNote)
  if (visit.status !== 'planned') return refusal(visitRefusals.visitOver)
  if (step === 'joinVisit') return whyNotJoin(visit, asker, now)
  if (step === 'consentToVisit') return visit.consent === 'asked' ? null : refusal(visitRefusals.visitAsksNothing)
  return hasBegun(visit, now) && !goes ? refusal(visitRefusals.visitUnderWay) : null
}

/** Beforehand: who goes along sees all that came of it, and was there. R20.1, R11.2 */
function whyNotJoin(visit: VisitState, { unitGoes }: VisitAsker, now: Temporal.Instant): Refusal | null {
  if (unitGoes) return refusal(visitRefusals.visitTogether)
  return hasBegun(visit, now) ? refusal(visitRefusals.visitBegun) : null
}

/** 403: the note is theirs who went; of who was its officer then also where it has another since, who is told. `planned` null: nobody had planned it. R20.2 */
export function whyNotMayRecord(planned: VisitState | null, asker: VisitAsker): Refusal | null {
  const went = planned ? asker.made || asker.joined : asker.followed
  return went && mayBy(mayPlanVisit, asker) ? null : whyNotBy(mayRecordVisit, who.recordVisit, asker)
}

/** 409: once, with the enterprise's consent where it was asked, and not before its day. R20.1, R20.2 */
export function whyNotRecordVisit(planned: VisitState | null, visitedAt: Temporal.Instant): Refusal | null {
  if (!planned) return null
  if (planned.status !== 'planned') return refusal(visitRefusals.visitOver)
  if (planned.consent === 'asked') return refusal(visitRefusals.visitNeedsConsent)
  return Temporal.PlainDate.compare(dateIn(visitedAt), dateIn(planned.startsAt)) < 0 ? refusal(visitRefusals.visitNotBegun) : null
}

/** What somebody could do with it now; `recordVisit` from its day on. */
export function offersOfVisit(visit: VisitState, asker: VisitAsker, now: Temporal.Instant): (VisitStep | 'recordVisit')[] {
  const mayRecord = whyNotMayRecord(visit, asker) ?? whyNotRecordVisit(visit, now)
  return [...visitSteps.filter(step => whyNotVisit(step, visit, asker, now) === null), ...(mayRecord ? [] : (['recordVisit'] as const))]
}
