import { z } from 'zod'
import { TaskPromise } from '#tasks/task.ts'
import { taskStatuses } from '#tasks/task-status.ts'
import { DayText, Instant } from '#wire/instant.ts'
import { Id, line, optionalLine, words } from '#wire/text.ts'
import { decisionOwners, siteMeetingStatuses } from './site-meeting-status.ts'
import { siteMeetingSteps } from './site-meeting-steps.ts'

const unitCode = z.string().min(2).max(40)
export const mostAsked = 50
export const mostDecisions = 20

const memberIds = z.array(Id).max(mostAsked).default([])
const unitIds = z.array(unitCode).max(mostAsked).default([])
const place = line(120)

/** When, where, what about, and who is asked: people by name, units, the enterprise. */
export const PlanSiteMeeting = z
  .strictObject({ startsAt: Instant, place, about: words(300), memberIds, unitIds, enterpriseAsked: z.boolean().default(true) })
  .meta({
    examples: [
      {
        ...{ startsAt: '2027-01-08T15:30:00+08:00', place: '南石湾 3 号楼', about: '联审后现场定消防路径。' },
        ...{ unitIds: ['440105-housing', '440105-fire'], enterpriseAsked: true },
      },
    ],
  })
export const MoveSiteMeeting = z
  .strictObject({ startsAt: Instant, place, reason: words(300) })
  .meta({ examples: [{ startsAt: '2027-01-11T10:00:00+08:00', place: '南石湾 3 号楼', reason: '联审会改期。' }] })
export const CallOffSiteMeeting = z.strictObject({ reason: words(300) }).meta({ examples: [{ reason: '联审已经通过，不用再开。' }] })

/** A decision is a task of a unit, or the officer's by a day. R7.7 */
const WrittenDecision = z.discriminatedUnion('owner', [
  z.strictObject({ owner: z.literal('unit'), words: words(500), unitId: unitCode, promise: TaskPromise }),
  z.strictObject({ owner: z.literal('officer'), words: words(500), day: DayText }),
])

/** Who came, what was said, what was decided. `others`: who came besides, by name. */
export const RecordSiteMeeting = z
  .strictObject({
    words: words(3000),
    ...{ memberIds, unitIds, enterpriseCame: z.boolean().default(false), others: optionalLine(200).default('') },
    decisions: z.array(WrittenDecision).max(mostDecisions).default([]),
  })
  .meta({
    examples: [
      {
        ...{ words: '现场看了二次消防分区，企业同意分两期验收。', unitIds: ['440105-housing'], enterpriseCame: true, others: '设计院李工' },
        decisions: [
          { owner: 'unit', words: '提前介入，给初审意见。', unitId: '440105-housing', promise: { amount: 2, unit: 'workingDays' } },
          { owner: 'officer', words: '备 1 号楼首层方案。', day: '2027-01-15' },
        ],
      },
    ],
  })
export const FinishDecision = z.strictObject({ words: words(1000) }).meta({ examples: [{ words: '方案已备好，企业看过。' }] })

export const SiteMeetingDone = z.object({ id: Id, projectId: Id, at: Instant }).meta({ id: 'SiteMeetingDone' })
/** `decisions`: in their order, what each became. */
export const SiteMeetingRecorded = z
  .object({
    ...SiteMeetingDone.shape,
    decisions: z.array(z.object({ id: Id, taskId: Id.nullable(), dueAt: Instant })),
  })
  .meta({ id: 'SiteMeetingRecorded' })

export const SiteMeetingDecision = z
  .object({
    ...{ id: Id, owner: z.enum(decisionOwners), words: z.string(), ownerName: z.string().nullable(), dueAt: Instant },
    ...{ taskId: Id.nullable(), taskStatus: z.enum(taskStatuses).nullable() },
    ...{ doneAt: Instant.nullable(), doneBy: z.string().nullable(), doneWords: z.string() },
    /** the reader may finish it now */
    mayFinish: z.boolean(),
  })
  .meta({ id: 'SiteMeetingDecision' })

/** What everybody reads who is asked to it. */
const planned = {
  ...{ id: Id, status: z.enum(siteMeetingStatuses), startsAt: Instant, place: z.string(), about: z.string(), projectId: Id },
  ...{ projectName: z.string(), enterpriseName: z.string() },
}
const someone = z.object({ memberId: Id, name: z.string(), unitName: z.string(), came: z.boolean().nullable() })
const aUnit = z.object({ unitId: z.string(), name: z.string(), came: z.boolean().nullable() })

/** For the office: who is asked, what was said and decided. R13.7 */
export const OfficeSiteMeeting = z.object({
  reader: z.literal('office'),
  ...planned,
  /** the reader sees its project, too */
  seesProject: z.boolean(),
  ...{ plannedBy: z.string(), plannedAt: Instant, members: z.array(someone), units: z.array(aUnit) },
  ...{ enterpriseAsked: z.boolean(), enterpriseCame: z.boolean().nullable(), others: z.string() },
  ...{ words: z.string(), recordedBy: z.string().nullable(), recordedAt: Instant.nullable(), calledOffWhy: z.string() },
  decisions: z.array(SiteMeetingDecision),
  may: z.array(z.enum(siteMeetingSteps)),
})
/** What the enterprise reads: that it is asked, when, where, what about. R13.7 */
export const EnterpriseSiteMeeting = z.object({ reader: z.literal('enterprise'), ...planned })
export const SiteMeeting = z.discriminatedUnion('reader', [OfficeSiteMeeting, EnterpriseSiteMeeting]).meta({ id: 'SiteMeeting' })

/** A line of the project's page. */
export const SiteMeetingLine = z
  .object({
    ...{ id: Id, status: z.enum(siteMeetingStatuses), startsAt: Instant, place: z.string(), about: z.string() },
    /** of those asked: units by their short names, and how many people by name */
    ...{ units: z.array(z.string()), people: z.number().int(), enterpriseAsked: z.boolean() },
    ...{ decisions: z.number().int(), decisionsDone: z.number().int() },
  })
  .meta({ id: 'SiteMeetingLine' })
/** The same as the enterprise reads it, of those that it is asked to. */
export const PublicSiteMeetingLine = z
  .object({ id: Id, status: z.enum(siteMeetingStatuses), startsAt: Instant, place: z.string(), about: z.string() })
  .meta({ id: 'PublicSiteMeetingLine' })
