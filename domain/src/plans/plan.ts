import { z } from 'zod'
import { projectStages } from '#projects/project-stage.ts'
import { Instant } from '#wire/instant.ts'
import { Id, line, optionalLine, optionalWords, words } from '#wire/text.ts'
import { milestoneSteps } from './milestone-steps.ts'
import { PlanCalendar } from './plan-calendar.ts'
import { links, milestoneUnits } from './plan-graph.ts'
import { planLimits } from './plan-limits.ts'
import { milestoneStatuses, ownerKinds, planStatuses } from './plan-status.ts'
import { planSteps } from './plan-steps.ts'
import { milestoneGates, templateKeys } from './plan-template.ts'

/** R15.1 */
export const MilestonePromise = z.strictObject({
  amount: z.number().int().min(planLimits.promise.least).max(planLimits.promise.most),
  unit: z.enum(milestoneUnits),
})
const link = { link: z.enum(links), lag: z.number().int().min(planLimits.lag.least).max(planLimits.lag.most) }
const Predecessor = z.strictObject({ id: Id, ...link })
/** Of a template, whose milestones are named among themselves. */
export const TemplatePredecessor = z.strictObject({ id: z.string().min(1).max(40), ...link })
/** `name`: of an authority outside; of a unit, the officer and the enterprise it is read, not written. */
const Owner = z.strictObject({ kind: z.enum(ownerKinds), unitId: z.string().min(2).max(40).nullable(), name: optionalLine(60) })

/** A milestone as it is drafted; a new one brings an id of its own. Its number is its place. R15.1 */
export const DraftMilestone = z
  .strictObject({
    id: Id,
    name: line(60),
    owner: Owner,
    promise: MilestonePromise,
    predecessors: z.array(Predecessor).max(planLimits.mostPredecessors),
    gate: z.enum(milestoneGates),
    serviceCode: z.string().min(1).max(60).nullable(),
    materials: optionalWords(500),
  })
  .meta({ id: 'DraftMilestone' })

const example = {
  id: '01930f6a-5b10-7c3e-9d41-6a2f0c8e7b15',
  name: '施工图审查',
  owner: { kind: 'unit', unitId: '440105-housing', name: '' },
  promise: { amount: 5, unit: 'workingDays' },
  predecessors: [],
  gate: 'staffed',
  serviceCode: null,
  materials: '施工图、租约',
} as const

/** From the template of a kind of landing, or from the version in force. R15.7 */
export const DraftPlan = z
  .strictObject({
    from: z.enum(['template', 'inForce']),
    templateKey: z.enum(templateKeys).optional(),
    reason: optionalWords(500).default(''),
  })
  .refine(({ from, templateKey }) => from === 'inForce' || templateKey !== undefined, { path: ['templateKey'] })
  .meta({ examples: [{ from: 'template', templateKey: 'headquarters' }] })

/** What is sent of a draft: all of its milestones in their order, or one that is changed or added. `revision`: the one that it was changed on. R15.8 */
export const ChangeDraft = z
  .strictObject({
    revision: z.number().int().min(0).max(1_000_000),
    reason: optionalWords(500).optional(),
    milestones: z.array(DraftMilestone).max(planLimits.mostMilestones).optional(),
    milestone: DraftMilestone.optional(),
  })
  .refine(({ reason, milestones, milestone }) => (milestones || milestone || reason !== undefined) && !(milestones && milestone))
  .meta({ examples: [{ revision: 3, milestone: example }] })

/** An unsaved change: what would move. */
export const ForecastDraft = z
  .strictObject({ milestones: z.array(DraftMilestone).max(planLimits.mostMilestones) })
  .meta({ examples: [{ milestones: [example] }] })

export const ProposePlan = z
  .strictObject({ reason: optionalWords(500).optional() })
  .meta({ examples: [{ reason: '联审晚 3 个工作日，施工改为两班。' }] })
/** `endings`: why a running milestone that this version no longer has, or gives to another, ends. R15.7 */
export const AdoptPlan = z
  .strictObject({
    words: optionalWords(500).default(''),
    endings: z
      .array(z.strictObject({ milestoneId: Id, words: words(500) }))
      .max(planLimits.mostMilestones)
      .default([]),
  })
  .meta({ examples: [{ words: '同意，联审由我跟。' }] })
export const ReturnPlan = z.strictObject({ words: words(500) }).meta({ examples: [{ words: '施工 25 天排不开，请和总包再核。' }] })

export const StartMilestone = z.strictObject({}).meta({ examples: [{}] })
export const ExpectMilestone = z
  .strictObject({ until: Instant, words: words(500) })
  .meta({ examples: [{ until: '2026-11-27T18:00:00+08:00', words: '市规划 11-27 上会。' }] })
export const FinishMilestone = z.strictObject({ words: words(2000) }).meta({ examples: [{ words: '合同已签，双方用印。' }] })
export const ChaseAuthority = z.strictObject({ words: words(500) }).meta({ examples: [{ words: '电话问过处室，周五上会。' }] })

const whyNot = z.string().nullable()
const planned = z.object({ startAt: Instant, finishAt: Instant, slackDays: z.number(), critical: z.boolean() })

/** What has become of a milestone, and its forecast. `slackDays`: of working time. R15.3, R15.4 */
const MilestoneNow = z.object({
  status: z.enum(milestoneStatuses),
  startAt: Instant,
  finishAt: Instant,
  latestStart: Instant,
  latestFinish: Instant,
  slackDays: z.number(),
  critical: z.boolean(),
  dueAt: Instant.nullable(),
  expectedAt: Instant.nullable(),
  expectedWords: z.string(),
  taskId: Id.nullable(),
  finishedWords: z.string().nullable(),
  deviations: z.array(z.string()),
})

/** R15.1–R15.6 */
export const PlanMilestone = z
  .object({
    id: Id,
    number: z.number().int(),
    name: z.string(),
    owner: z.object({ kind: z.enum(ownerKinds), unitId: z.string().nullable(), name: z.string() }),
    promise: z.object({ amount: z.number().int(), unit: z.enum(milestoneUnits) }),
    predecessors: z.array(z.object({ id: Id, link: z.enum(links), lag: z.number().int() })),
    gate: z.enum(milestoneGates),
    serviceCode: z.string().nullable(),
    materials: z.string(),
    planned,
    /** null in a draft for one that never was, and in a version that was replaced */
    now: MilestoneNow.nullable(),
    whyNot: z.record(z.enum(milestoneSteps), whyNot),
  })
  .meta({ id: 'PlanMilestone' })

/** The landing as it is forecast: how far from the version in force and by which milestone, and how far since the first version. R15.4 */
export const PlanForecast = z
  .object({
    landsAt: Instant,
    shiftDays: z.number().int(),
    causedBy: Id.nullable(),
    causedDays: z.number().int(),
    sentence: z.string(),
    firstLandsAt: Instant,
    slipDays: z.number().int(),
    slip: z.object({ ours: z.number().int(), enterprise: z.number().int(), outside: z.number().int() }),
    provisional: z.boolean(),
  })
  .meta({ id: 'PlanForecast' })

const PlanVersion = z.object({
  id: Id,
  version: z.number().int().nullable(),
  status: z.enum(planStatuses),
  landsAt: Instant.nullable(),
  reason: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
})

export const Plan = z
  .object({
    id: Id,
    projectId: Id,
    projectName: z.string(),
    version: z.number().int().nullable(),
    status: z.enum(planStatuses),
    revision: z.number().int(),
    templateKey: z.enum(templateKeys).nullable(),
    reason: z.string(),
    draftedBy: z.string(),
    draftedAt: Instant,
    proposedAt: Instant.nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: Instant.nullable(),
    decisionWords: z.string(),
    /** from when it is reckoned: a first draft from now on */
    beginsAt: Instant,
    /** as this version planned it */
    landsAt: Instant,
    provisional: z.boolean(),
    milestones: z.array(PlanMilestone),
    forecast: PlanForecast.nullable(),
    /** as the version in force planned it, against which shifts are said; null while there is none */
    inForce: z
      .object({ version: z.number().int(), landsAt: Instant, rows: z.array(z.object({ id: Id, startAt: Instant, finishAt: Instant })) })
      .nullable(),
    /** its project is paused: nothing new starts before. R13.2 */
    pausedUntil: Instant.nullable(),
    calendar: PlanCalendar,
    whyNot: z.record(z.enum(planSteps), whyNot),
    versions: z.array(PlanVersion),
    draft: z.object({ id: Id, revision: z.number().int(), changedBy: z.string(), changedAt: Instant }).nullable(),
  })
  .meta({ id: 'Plan' })

/** One milestone by itself, for the office and for its own unit, which sees of the project the name, the stage and this. `planSeen`: the reader sees the whole plan. R13.7 */
export const MilestonePage = z
  .object({
    id: Id,
    name: z.string(),
    projectId: Id,
    projectName: z.string(),
    stage: z.enum(projectStages),
    planSeen: z.boolean(),
    owner: z.object({ kind: z.enum(ownerKinds), unitId: z.string().nullable(), name: z.string() }),
    gate: z.enum(milestoneGates),
    status: z.enum(milestoneStatuses),
    startedAt: Instant.nullable(),
    dueAt: Instant.nullable(),
    expectedAt: Instant.nullable(),
    expectedWords: z.string(),
    finishedAt: Instant.nullable(),
    finishedWords: z.string().nullable(),
    taskId: Id.nullable(),
    whyNot: z.record(z.enum(milestoneSteps), whyNot),
  })
  .meta({ id: 'MilestonePage' })

export const GetPlan = z.object({ planId: Id.optional() })
export const ComparePlans = z.object({ one: Id, other: Id })

const span = z.object({ startAt: Instant, finishAt: Instant })
/** Two versions side by side: how each planned the landing, and the milestones of both, how they differ, with when each stands in the one, in the other, and by the forecast. R15.7 */
export const PlanComparison = z
  .object({
    one: PlanVersion,
    other: PlanVersion,
    rows: z.array(
      z.object({
        id: Id,
        name: z.string(),
        what: z.enum(['added', 'removed', 'changed', 'same']),
        owner: z.object({ one: z.string().nullable(), other: z.string().nullable() }),
        one: span.nullable(),
        other: span.nullable(),
        now: span.nullable(),
        shiftDays: z.number().int().nullable(),
      }),
    ),
  })
  .meta({ id: 'PlanComparison' })

/** What an unsaved change would move. R15.4 */
export const DraftForecast = z
  .object({
    landsAt: Instant,
    before: Instant,
    shiftDays: z.number().int(),
    causedBy: Id.nullable(),
    causedDays: z.number().int(),
    sentence: z.string(),
    provisional: z.boolean(),
    moved: z.array(z.object({ id: Id, name: z.string(), from: span.nullable(), to: span })),
  })
  .meta({ id: 'DraftForecast' })

export const PlanDone = z
  .object({ id: Id, status: z.enum(planStatuses), version: z.number().int().nullable(), revision: z.number().int(), at: Instant })
  .meta({ id: 'PlanDone' })
export const MilestoneDone = z.object({ id: Id, status: z.enum(milestoneStatuses), at: Instant }).meta({ id: 'MilestoneDone' })

/** Another changed the draft meanwhile: who, when, and which milestones (409 `draftMoved`). R15.8 */
export const DraftChange = z
  .object({
    revision: z.number().int(),
    changedBy: z.string(),
    changedAt: Instant,
    milestones: z.array(z.object({ id: Id, name: z.string(), what: z.enum(['added', 'removed', 'changed']) })),
  })
  .meta({ id: 'DraftChange' })
