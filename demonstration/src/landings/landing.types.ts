import type { LandingKind } from '@yigen/domain/projects/landing-kind.ts'
import type { ProgressKind } from '@yigen/domain/projects/progress-kind.ts'
import type { Gate } from '@yigen/domain/projects/project-stage.ts'
import type { ReviewGrade } from '@yigen/domain/reviews/review-grade.ts'
import type { Login } from '../demonstration.types.ts'
import type { Paper } from './paper.ts'

/** Workdays before now. */
export type DaysAgo = number

/** How one milestone goes: the share of its promise that it takes; for an authority outside until when it is expected, or that it is chased instead. */
export type Fate = { pace?: number; expected?: { in: number; words: string }; chased?: string }
/** What the officer changes of the template before it is proposed. */
export type PlanChange = { amount?: number; lag?: number }
export type PlanTold = {
  adopted: DaysAgo
  changes?: Readonly<Record<string, PlanChange>>
  fates?: Readonly<Record<string, Fate>>
  second?: { adopted: DaysAgo; reason: string; words: string }
  /** its people do no more from then on */
  stands?: DaysAgo
}

export type RiskTold = { threat: string; consequence: string; countermeasure: string; who: 'officer' | 'minister' | 'leader'; in: number }
export type ReviewTold = { on: DaysAgo; by: 'minister' | 'leader'; grade: ReviewGrade; words: string; risks?: readonly RiskTold[] }
export type DecisionTold =
  | { owner: 'unit'; unit: string; words: string; days: number; result: string }
  | { owner: 'officer'; words: string; days: number; done: string }
/** `held` in workdays before now; a meeting still to come lies `in` so many workdays. */
export type MeetingTold = {
  place: string
  about: string
  units: readonly string[]
  planned: DaysAgo
  when: { held: DaysAgo; words: string; decisions: readonly DecisionTold[] } | { in: number }
}

/** A landing project as it is told. `enterprise` by how its short name begins: of one that is made the brand, which is the same at every moment; `gates` where no plan says when they are passed. */
export type DemoLanding = {
  enterprise: string
  name: string
  kind: LandingKind
  investment: number
  area: number
  headcount: number
  opened: DaysAgo
  gates: Partial<Record<Gate, DaysAgo>>
  skipped?: { gate: Gate; on: DaysAgo; reason: string }
  plan?: PlanTold
  /** what is shown early of a gate that is not passed yet; `verified` by the second person */
  shown?: readonly { item: string; on: DaysAgo; amount?: number; verified: boolean }[]
  key?: { leader: Login; since: DaysAgo; reason: string; unreviewed?: true }
  reviews?: readonly ReviewTold[]
  meetings?: readonly MeetingTold[]
  members?: readonly { member: Login; duty: string }[]
  progress?: readonly { on: DaysAgo; kind: ProgressKind; words: string }[]
  /** what its gates have shown is recorded as its results */
  claimed?: DaysAgo
  paused?: { on: DaysAgo; until: number; reason: string }
  lost?: { on: DaysAgo; reason: string; where: string }
  movedAway?: { on: DaysAgo; reason: string; where: string }
}

type By = { at: Temporal.Instant; by: Login }
/** What happens to a landing project, in the order of time. */
export type LandingEvent = By &
  (
    | { kind: 'open' }
    | { kind: 'addMember'; member: Login; duty: string }
    | { kind: 'evidence'; item: string; day: string; document: string; amount: number | null; paper: Paper | null }
    | { kind: 'verify'; item: string }
    | { kind: 'pass'; gate: Gate }
    | { kind: 'skip'; gate: Gate; reason: string }
    | { kind: 'claim' }
    | { kind: 'progress'; of: ProgressKind; words: string }
    | { kind: 'pause'; until: string; reason: string }
    | { kind: 'lose'; reason: string; where: string }
    | { kind: 'moveAway'; reason: string; where: string }
    | { kind: 'draft'; from: 'template' | 'inForce'; reason: string }
    | { kind: 'change'; changes: Readonly<Record<string, PlanChange>> }
    | { kind: 'propose' }
    | { kind: 'adopt'; words: string }
    | { kind: 'acceptTask'; milestone: string }
    | { kind: 'finishTask'; milestone: string; words: string }
    | { kind: 'finish'; milestone: string; words: string }
    | { kind: 'expect'; milestone: string; until: Temporal.Instant; words: string }
    | { kind: 'chase'; milestone: string; words: string }
    | { kind: 'makeKey'; leader: Login; reason: string }
    | { kind: 'review'; grade: ReviewGrade; words: string; risks: readonly (Omit<RiskTold, 'who' | 'in'> & { who: Login; day: string })[] }
    | { kind: 'planMeeting'; startsAt: Temporal.Instant; place: string; about: string; units: readonly string[] }
    | { kind: 'holdMeeting'; about: string; units: readonly string[]; words: string; decisions: readonly DecisionTold[] }
    | { kind: 'acceptDecision'; about: string; position: number }
    | { kind: 'finishDecision'; about: string; position: number; words: string }
  )
/** One landing project of the n-th enterprise, on a site in a street, with what happens to it. */
export type LandingTold = { landing: DemoLanding; enterprise: number; street: string; events: LandingEvent[] }
