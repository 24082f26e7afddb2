import { z } from 'zod'
import { clockNames, clockSubjects } from '#kinds.ts'
import { Ids } from '#wire/bulk.ts'
import { directions } from '#wire/direction.ts'
import { DayText, Instant } from '#wire/instant.ts'
import { Id, optionalWords, Page, searched, Total, words } from '#wire/text.ts'
import { mostHelpingUnits } from './helping-units.ts'
import { mostTasksAtOnce, taskPromiseAmounts, taskPromiseUnits } from './task-promise.ts'
import { extensionDecisions, taskStatuses } from './task-status.ts'
import { taskSteps } from './task-steps.ts'

/** R7.7 */
export const TaskPromise = z.strictObject({
  amount: z.number().int().min(taskPromiseAmounts.least).max(taskPromiseAmounts.most),
  unit: z.enum(taskPromiseUnits),
})

const unitCode = z.string().min(2).max(40)

/** A unit that helps, and what is asked of it beside what the task says. R7.1 */
const NamedHelper = z.strictObject({ unitId: unitCode, asked: optionalWords(1000).default('') })

/** Several units at once, each with what is asked, its promise and the units that help it. R7.1 */
export const HandToUnit = z
  .strictObject({
    tasks: z
      .array(
        z.strictObject({
          ...{ unitId: unitCode, asked: words(2000), promise: TaskPromise },
          helpers: z.array(NamedHelper).max(mostHelpingUnits).default([]),
        }),
      )
      .min(1)
      .max(mostTasksAtOnce),
  })
  .meta({
    examples: [
      {
        tasks: [
          {
            ...{ unitId: '440105-housing', asked: '分段验收是否可行，给书面意见。', promise: { amount: 2, unit: 'workingDays' } },
            helpers: [{ unitId: '440105-fire', asked: '现场看一下消防。' }],
          },
          { unitId: '440105015', asked: '核查房东一次消防到了哪一步。', promise: { amount: 1, unit: 'workingDays' } },
        ],
      },
    ],
  })
export const ReturnTask = z.strictObject({ reason: words(1000) }).meta({ examples: [{ reason: '验收职责在住建，本队只管开业前检查。' }] })
export const HandOnTask = z
  .strictObject({ unitId: unitCode, asked: words(2000), promise: TaskPromise })
  .meta({ examples: [{ unitId: '440105-housing', asked: '分段验收是否可行，给书面意见。', promise: { amount: 2, unit: 'workingDays' } }] })
export const FinishTask = z
  .strictObject({ result: words(5000) })
  .meta({ examples: [{ result: '房东一次消防 11-20 已报，缺检测报告、竣工图两项。' }] })
export const SendBackTask = z.strictObject({ why: words(1000) }).meta({ examples: [{ why: '缺哪两份材料，请写明由谁出、几时能出。' }] })
export const WaiveTask = z.strictObject({ reason: words(1000) }).meta({ examples: [{ reason: '住建的意见已经包含这一项。' }] })
export const UrgeTask = z
  .strictObject({ words: optionalWords(500).default('') })
  .meta({ examples: [{ words: '企业 12 月 10 日要开业，请今天给意见。' }] })
/** The same words for many. */
export const UrgeTasks = z
  .strictObject({ ids: Ids, ...UrgeTask.shape })
  .meta({ examples: [{ ids: ['01930f6a-5b10-7c3e-9d41-6a2f0c8e7b15'], words: '本周要给企业答复，请尽快反馈。' }] })
/** R7.5 */
export const AskExtension = z
  .strictObject({ day: DayText, reason: words(1000) })
  .meta({ examples: [{ day: '2026-12-04', reason: '检测单位 12 月 2 日才能到场。' }] })
export const GrantExtension = z.strictObject({}).meta({ examples: [{}] })
export const RefuseExtension = z
  .strictObject({ reason: words(1000) })
  .meta({ examples: [{ reason: '企业 12 月 1 日开业，请先给初步意见。' }] })
/** Where it stands, before there is a result; the office reads it. R7.5 */
export const ReportInterim = z.strictObject({ words: words(2000) }).meta({ examples: [{ words: '材料已收齐，周四上会，周五出意见。' }] })
/** The colleague of the unit who does it. R7.5 */
export const NameHandler = z.strictObject({ handlerId: Id }).meta({ examples: [{ handlerId: '01930f6a-5b10-7c3e-9d41-6a2f0c8e7b15' }] })
/** Who helps from now on, and who no longer. R7.1 */
export const ChangeHelpingUnits = z
  .strictObject({
    add: z.array(NamedHelper).max(mostHelpingUnits).default([]),
    remove: z.array(unitCode).max(mostHelpingUnits).default([]),
  })
  .refine(({ add, remove }) => add.length + remove.length > 0)
  .meta({ examples: [{ add: [{ unitId: '440105-tax', asked: '核对开票资格。' }], remove: ['440105-fire'] }] })
/** R7.6 */
export const TakeBackTask = z.strictObject({}).meta({ examples: [{}] })
export const AcceptTask = z.strictObject({}).meta({ examples: [{}] })

export const ListTasks = z.object({
  ...Page,
  state: z.enum(['open', 'handed', 'accepted', 'returned', 'overdue', 'ended']).default('open'),
  /** `own`: the inbox of one's own unit */
  unitId: z.string().max(40).optional(),
  /** of the inbox of one's own unit: what it leads, or what it helps with; without it both. R7.1 */
  part: z.enum(['lead', 'helping']).optional(),
  /** who follows its enterprise */
  officerId: z.union([Id, z.literal('me')]).optional(),
  /** against its own promise: ended within it; or past it, whether ended meanwhile or not */
  timing: z.enum(['onTime', 'late']).optional(),
  search: searched(60).optional(),
  sort: z.enum(['due', 'handed']).default('due'),
  direction: z.enum(directions).optional(),
})

export const TaskClock = z.object({
  id: Id,
  kind: z.enum(clockNames),
  startedAt: Instant,
  dueAt: Instant,
  stoppedAt: Instant.nullable(),
  provisional: z.boolean(),
  why: z.string(),
})

/** More time that was asked for, and what was said to it; `beyondOfficer`: the minister's to grant. R7.5 */
export const TaskExtension = z
  .object({
    askedBy: z.string(),
    askedAt: Instant,
    until: Instant,
    reason: z.string(),
    beyondOfficer: z.boolean(),
    decision: z.enum(extensionDecisions).nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: Instant.nullable(),
    words: z.string(),
  })
  .meta({ id: 'TaskExtension' })
/** `unitId` and `unitName`: whose words they are, the lead's or a helping unit's. R7.1, R7.5 */
export const TaskReport = z
  .object({ id: Id, unitId: z.string(), unitName: z.string(), reportedBy: z.string(), reportedAt: Instant, words: z.string() })
  .meta({ id: 'TaskReport' })
/** A unit that helps. R7.1 */
export const TaskHelper = z
  .object({ unitId: z.string(), unitName: z.string(), asked: z.string(), namedBy: z.string(), namedAt: Instant })
  .meta({ id: 'TaskHelper' })

export const TaskRow = z
  .object({
    id: Id,
    /** what it was asked for; a matter, most often. R7.7 */
    subject: z.object({ kind: z.enum(clockSubjects), id: Id }),
    requestId: Id.nullable(),
    requestNumber: z.string().nullable(),
    title: z.string(),
    enterpriseId: Id.nullable(),
    /** empty where it belongs to none */
    enterpriseName: z.string(),
    /** the unit that leads: clock, acceptance and finish are its own. R7.1 */
    unitId: z.string(),
    unitName: z.string(),
    /** in the order they were named */
    helpers: z.array(TaskHelper),
    asked: z.string(),
    status: z.enum(taskStatuses),
    promise: TaskPromise,
    handedBy: z.string(),
    handedAt: Instant,
    acceptedBy: z.string().nullable(),
    acceptedAt: Instant.nullable(),
    /** the colleague of the unit who does it, where one was named */
    handlerId: Id.nullable(),
    handler: z.string().nullable(),
    endedAt: Instant.nullable(),
    /** the running clock that falls due first; of an ended task the task clock as it stopped */
    clock: TaskClock.nullable(),
    returns: z.number().int(),
    returnReason: z.string().nullable(),
    result: z.string().nullable(),
    waiverReason: z.string().nullable(),
    sentBackWhy: z.string().nullable(),
    urgings: z.number().int(),
    /** by when it was first due, where it was given more time; figures keep this one */
    firstDueAt: Instant.nullable(),
    /** asked for last */
    extension: TaskExtension.nullable(),
    /** the latest last */
    reports: z.array(TaskReport),
    replacesId: Id.nullable(),
    /** null when it can be taken now, else the sentence why not */
    whyNot: z.record(z.enum(taskSteps), z.string().nullable()),
  })
  .meta({ id: 'TaskRow' })
/** One of a list says of those steps alone that are the reader's own, and of handing on, which a returned one waits for. */
export const ListedTask = TaskRow.extend({ whyNot: z.partialRecord(z.enum(taskSteps), z.string().nullable()) }).meta({ id: 'ListedTask' })
export const TaskList = z
  .object({
    rows: z.array(ListedTask),
    total: Total,
    next: z.string().nullable(),
    /** of the inbox of one's own unit what it leads; `helping`: what it helps with and is still open. R7.1 */
    counts: z.object({ handed: z.number().int(), accepted: z.number().int(), overdue: z.number().int(), helping: z.number().int() }),
  })
  .meta({ id: 'TaskList' })

export const TaskDone = z.object({ id: Id, status: z.enum(taskStatuses), at: Instant }).meta({ id: 'TaskDone' })
/** `beyondOfficer`: the minister answers */
export const ExtensionAsked = z.object({ id: Id, until: Instant, beyondOfficer: z.boolean(), at: Instant }).meta({ id: 'ExtensionAsked' })
export const Handed = z.object({ tasks: z.array(z.object({ id: Id, unitId: z.string(), dueAt: Instant })) }).meta({ id: 'Handed' })
