import { z } from 'zod'
import { KeyEndProposal, LeaderProposal, Leadership } from '#leaderships/leadership.ts'
import { leadershipSteps } from '#leaderships/leadership-steps.ts'
import { LevelAsked, LiftLine } from '#lifts/lift.ts'
import { Interval } from '#pace/pace.ts'
import { milestoneSteps } from '#plans/milestone-steps.ts'
import { PlanForecast } from '#plans/plan.ts'
import { milestoneStatuses, ownerKinds } from '#plans/plan-status.ts'
import { Evidence, EvidenceFile } from '#projects/evidence.ts'
import { verifiers } from '#projects/gate-item.ts'
import { itemStates } from '#projects/missing-at-gate.ts'
import { projectSteps } from '#projects/project-may.ts'
import { gates, projectStages } from '#projects/project-stage.ts'
import { stageWays } from '#projects/project-status.ts'
import { Review } from '#reviews/review.ts'
import { PublicSiteMeetingLine, SiteMeetingLine } from '#site-meetings/site-meeting.ts'
import { Instant } from '#wire/instant.ts'
import { Id } from '#wire/text.ts'
import { ProjectRow } from './project-list.ts'

/** What was shown for a gate, and what the reader may do with it. R13.3, R13.5 */
export const EvidenceOnPage = Evidence.extend({ may: z.object({ verify: z.boolean(), correct: z.boolean(), attach: z.boolean() }) }).meta({
  id: 'EvidenceOnPage',
})

/** One stage of the line: when and how it was reached, how long that took, by which documents; or when the forecast and the plan reach it. R13.2, R13.3 */
const Stage = z.object({
  stage: z.enum(projectStages),
  reachedAt: Instant.nullable(),
  how: z.enum(stageWays).nullable(),
  by: z.string().nullable(),
  reason: z.string(),
  /** since the stage before, in working days */
  workdays: z.number().nullable(),
  /** what the plan had promised for it, in working days; kept when it took no longer */
  promisedDays: z.number().nullable(),
  /** the promise of pace: the licence from the counter, invoicing from the licence; null where its event has not come. R9.6 */
  pace: Interval.pick({ from: true, promise: true, dueAt: true, state: true, used: true, sentence: true }).nullable(),
  documents: z.array(z.object({ id: Id, name: z.string(), verifiedBy: z.string().nullable(), files: z.array(EvidenceFile) })),
  forecastAt: Instant.nullable(),
  plannedAt: Instant.nullable(),
  missing: z.number().int(),
})

const GateHere = z.object({
  gate: z.enum(gates),
  items: z.array(
    z.object({
      kind: z.string(),
      name: z.string(),
      look: z.string(),
      document: z.string(),
      unit: z.string().nullable(),
      verifiedBy: z.enum(verifiers),
      optional: z.boolean(),
      state: z.enum(itemStates),
      evidence: z.array(Id),
    }),
  ),
  missing: z.number().int(),
})

/** A milestone that runs or comes next. R15.2, R15.5 */
export const NextMilestone = z
  .object({
    id: Id,
    number: z.number().int(),
    name: z.string(),
    owner: z.object({ kind: z.enum(ownerKinds), name: z.string() }),
    status: z.enum(milestoneStatuses),
    taskId: Id.nullable(),
    startedAt: Instant.nullable(),
    readyAt: Instant.nullable(),
    dueAt: Instant.nullable(),
    expectedAt: Instant.nullable(),
    expectedWords: z.string(),
    plannedFinish: Instant.nullable(),
    critical: z.boolean(),
    /** it does not start by itself, and whether its time has come. R15.2 */
    byHand: z.boolean(),
    toStart: z.boolean(),
    whyNot: z.record(z.enum(milestoneSteps), z.string().nullable()),
  })
  .meta({ id: 'NextMilestone' })

const Member = z.object({
  memberId: Id,
  name: z.string(),
  title: z.string(),
  unitName: z.string(),
  phone: z.string(),
  duty: z.string(),
})

/** R14.1: whether each of the five is held, and in a word by what. */
const FiveOnes = z.object({
  project: z.boolean(),
  leader: z.boolean(),
  officer: z.boolean(),
  plan: z.boolean(),
  line: z.boolean(),
})

const whyNot = z.string().nullable()

/** A project, one page: where it stands and why, what its gate lacks, who does what next. R13, R14, R15 */
const ProjectToOffice = z
  .object({
    reader: z.literal('office'),
    ...ProjectRow.shape,
    address: z.string(),
    investment: z.number().nullable(),
    area: z.number().nullable(),
    headcount: z.number().nullable(),
    sourceRequest: z.object({ id: Id, number: z.string(), title: z.string() }).nullable(),
    openedAt: Instant,
    openedBy: z.string(),
    endedAt: Instant.nullable(),
    endReason: z.string(),
    endWhere: z.string(),
    keySince: Instant.nullable(),
    officerSince: Instant.nullable(),
    deputyName: z.string().nullable(),
    leaderTitle: z.string().nullable(),
    fiveOnes: FiveOnes,
    plan: z
      .object({ id: Id, version: z.number().int(), landsAt: Instant, adoptedAt: Instant, all: z.number().int(), done: z.number().int() })
      .nullable(),
    /** a version that is drafted or waits to be decided */
    draft: z.object({ id: Id, status: z.enum(['draft', 'proposed', 'returned']), milestones: z.number().int() }).nullable(),
    planForecast: PlanForecast.nullable(),
    stages: z.array(Stage),
    gate: GateHere.nullable(),
    evidence: z.array(EvidenceOnPage),
    next: z.array(NextMilestone),
    waiting: z.number().int(),
    running: z.number().int(),
    reviews: z.array(Review),
    nextReviewAt: Instant.nullable(),
    siteMeetings: z.array(SiteMeetingLine),
    /** questions that went up a level, the latest first. R18.2 */
    lifts: z.array(LiftLine),
    members: z.array(Member),
    leaderships: z.array(Leadership),
    leaderProposal: LeaderProposal.nullable(),
    keyEndProposal: KeyEndProposal.nullable(),
    historyCount: z.number().int(),
    whyNot: z.object({
      ...Object.fromEntries(projectSteps.map(step => [step, whyNot])),
      ...Object.fromEntries(leadershipSteps.map(step => [step, whyNot])),
      draftPlan: whyNot,
      recordReview: whyNot,
      planSiteMeeting: whyNot,
      proposeLiftOfProject: whyNot,
    } as Record<
      | (typeof projectSteps)[number]
      | (typeof leadershipSteps)[number]
      | 'draftPlan'
      | 'recordReview'
      | 'planSiteMeeting'
      | 'proposeLiftOfProject',
      typeof whyNot
    >),
  })
  .meta({ id: 'Project' })

/** A next step as it is told outside the office: what, who, by when. R13.7 */
const StepSaid = z.object({
  name: z.string(),
  who: z.string(),
  startedAt: Instant.nullable(),
  byWhen: Instant.nullable(),
  outside: z.boolean(),
  /** the enterprise's own */
  yours: z.boolean(),
})
const StageSaid = z.object({ stage: z.enum(projectStages), reachedAt: Instant.nullable(), forecastAt: Instant.nullable() })

/** To the enterprise: how far it has come, what is next, who does it, by when; what its gate still needs from it. R13.7 */
const ProjectToEnterprise = z
  .object({
    reader: z.literal('enterprise'),
    id: Id,
    name: z.string(),
    enterpriseId: Id,
    status: ProjectRow.shape.status,
    stage: z.enum(projectStages),
    stages: z.array(StageSaid),
    officerName: z.string().nullable(),
    landsAt: Instant.nullable(),
    provisional: z.boolean(),
    next: z.array(StepSaid),
    needed: z.array(z.object({ name: z.string(), document: z.string(), shown: z.boolean() })),
    meetings: z.array(PublicSiteMeetingLine),
    /** the level that has a question of it now, and by when it answers. R18.2 */
    levelAsked: LevelAsked.nullable(),
  })
  .meta({ id: 'ProjectToEnterprise' })

/** To a unit with a milestone in it: name, stage, its milestones and their evidence. R13.7 */
const ProjectToUnit = z
  .object({
    reader: z.literal('unit'),
    id: Id,
    name: z.string(),
    enterpriseName: z.string(),
    status: ProjectRow.shape.status,
    stage: z.enum(projectStages),
    stages: z.array(StageSaid.omit({ forecastAt: true })),
    milestones: z.array(NextMilestone),
    evidence: z.array(EvidenceOnPage),
  })
  .meta({ id: 'ProjectToUnit' })

export const ProjectView = z.discriminatedUnion('reader', [ProjectToOffice, ProjectToEnterprise, ProjectToUnit]).meta({ id: 'ProjectView' })
