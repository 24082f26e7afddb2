import { superiors } from '#declines/decline-steps.ts'
import { mayBy, type Way } from '#members/access.ts'
import type { Relation } from '#members/relation.ts'
import type { Role } from '#members/role.ts'
import type { ProjectStatus } from '#projects/project-status.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import { type Language, say } from '#wire/language.ts'
import { type LiftLevel, liftLevelWords } from './lift-level.ts'
import { type LiftStatus, liftStatusWords } from './lift-status.ts'
import { liftRefusals } from './lifts.slice.ts'

export const liftSteps = ['liftQuestion', 'sendBackLift', 'acceptLift', 'returnLift', 'answerLift', 'liftFurther', 'withdrawLift'] as const
export type LiftStep = (typeof liftSteps)[number]

/** Who has the project in hand proposes; of a request its own table says so (domain/src/requests/request-steps.ts). R18.2 */
export const proposesLift = [{ relations: ['officer', 'deputy'] }] as const satisfies readonly Way[]
const ofLevelAsked = [{ roles: ['leader'], lent: true }] as const satisfies readonly Way[]

/** Who takes which step, but for what is their own (R1.4); `made`: they proposed it or lent it up. R18.2, R7.6 */
export const mayLift = {
  liftQuestion: superiors,
  sendBackLift: superiors,
  acceptLift: ofLevelAsked,
  returnLift: ofLevelAsked,
  answerLift: ofLevelAsked,
  liftFurther: ofLevelAsked,
  withdrawLift: [{ made: true }, { relations: ['officer', 'deputy', 'minister'] }],
} as const satisfies Record<LiftStep, readonly Way[]>

/** When each step is there to be taken. */
const whenLift = {
  liftQuestion: ['proposed'],
  sendBackLift: ['proposed'],
  acceptLift: ['asked'],
  returnLift: ['asked'],
  answerLift: ['accepted'],
  liftFurther: ['accepted'],
  withdrawLift: ['proposed', 'asked', 'accepted'],
} as const satisfies Record<LiftStep, readonly LiftStatus[]>

/** What nobody does about their own question, or about a matter of their own; and who lent it up does not answer it. R1.4 */
const ofSuperior: readonly LiftStep[] = ['liftQuestion', 'sendBackLift']
const ofLevel: readonly LiftStep[] = ['acceptLift', 'returnLift', 'answerLift', 'liftFurther']

/** `further`: the level to which it went on and whose answer it waits for. */
export type LiftState = { status: LiftStatus; level: LiftLevel; further: LiftLevel | null }

/** `lent`: they read what was lent up to their level; `owns`: it is their question or their matter; `lentIt`: they lent it up; `holdsIt`: its clock lies with them, as the next superior. */
export type LiftAsker = {
  roles: readonly Role[]
  relations: readonly Relation[]
  lent: boolean
  made: boolean
  owns: boolean
  lentIt: boolean
  holdsIt: boolean
  language: Language
}

const who: Readonly<Record<LiftStep, { zh: string; en: string }>> = {
  liftQuestion: { zh: '项目部长', en: 'the minister' },
  sendBackLift: { zh: '项目部长', en: 'the minister' },
  acceptLift: { zh: '上一级领导', en: 'a leader of the level above' },
  returnLift: { zh: '上一级领导', en: 'a leader of the level above' },
  answerLift: { zh: '上一级领导', en: 'a leader of the level above' },
  liftFurther: { zh: '上一级领导', en: 'a leader of the level above' },
  withdrawLift: { zh: '提出或上提的人', en: 'who proposed it or lent it up' },
}

/** Not who: 403, nobody their own: 409 of R1.4; not now: 409 with how it stands. R18.2 */
export function whyNotLift(step: LiftStep, { status, further }: LiftState, asker: LiftAsker): Refusal | null {
  const { roles, relations, lent, made, owns, lentIt, holdsIt, language } = asker
  const [superior, level] = [ofSuperior.includes(step), ofLevel.includes(step)]
  if ((owns && (superior || level)) || (lentIt && level)) return refusal(refusals.notOwnWork)
  if (!(superior && holdsIt) && !mayBy(mayLift[step], { roles, relations, lent, made: made || lentIt }))
    return refusal(refusals.mayNot, { who: say(who[step], language) })
  if (!whenLift[step].some(one => one === status))
    return refusal(liftRefusals.liftStands, { state: say(liftStatusWords[status], language) })
  if (further && (step === 'answerLift' || step === 'liftFurther'))
    return refusal(liftRefusals.liftGoesFurther, { level: say(liftLevelWords[further], language) })
  return null
}

/** 403 unless they have the project in hand, 409 once it is over. R18.2 */
export function whyNotLiftOfProject(
  { status }: { status: ProjectStatus },
  { relations, language }: { relations: readonly Relation[]; language: Language },
): Refusal | null {
  if (!mayBy(proposesLift, { roles: [], relations }))
    return refusal(refusals.mayNot, { who: language === 'en' ? 'the officer or the deputy' : '首席服务官或 B 角' })
  return status === 'open' ? null : refusal(liftRefusals.liftOnMatterOver)
}

/** Of a matter: a question of it is on its way; the level above has nobody yet who could take one up. */
export type Lifting = { runs: boolean; missing: LiftLevel | null }

/** 409: one at a time, and to somebody. R18.2 */
export function whyNotAskAbove({ runs, missing }: Lifting, language: Language): Refusal | null {
  if (runs) return refusal(liftRefusals.liftRuns)
  return missing ? refusal(liftRefusals.noLevelAbove, { level: say(liftLevelWords[missing], language) }) : null
}

/** 409: only a street's question goes on, from the district to the city. */
export const whyNotFurther = ({ level }: Pick<LiftState, 'level'>, language: Language): Refusal | null =>
  level === 'district' ? null : refusal(liftRefusals.noLevelAbove, { level: language === 'en' ? 'a level above the city' : '市以上' })

/** 400: its day is not over yet. */
export const whyNotDue = (dueAt: Temporal.Instant, now: Temporal.Instant): Refusal | null =>
  Temporal.Instant.compare(dueAt, now) > 0 ? null : refusal(liftRefusals.liftPast, {}, { field: 'day' })
