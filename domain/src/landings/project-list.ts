import { z } from 'zod'
import { landingKinds } from '#projects/landing-kind.ts'
import { projectStages } from '#projects/project-stage.ts'
import { projectStatuses } from '#projects/project-status.ts'
import { directions } from '#wire/direction.ts'
import { Instant } from '#wire/instant.ts'
import { Id, Page, searched, Total } from '#wire/text.ts'
import { projectSorts, projectStandings } from './project-sorts.ts'

/** A month, `2027-01`. */
const Month = z.string().regex(/^(19|2\d)\d\d-(0[1-9]|1[0-2])$/)

export const projectFilter = {
  search: searched(60).optional(),
  status: z.enum([...projectStatuses, 'all']).default('open'),
  stage: z.enum(projectStages).optional(),
  key: z.stringbool().optional(),
  standing: z.enum(projectStandings).optional(),
  officerId: z.union([Id, z.literal('me')]).optional(),
  leaderId: z.union([Id, z.literal('me')]).optional(),
  streetId: z.string().max(40).optional(),
  industry: searched(60).optional(),
  kind: z.enum(landingKinds).optional(),
  /** by when its forecast lands */
  landsIn: Month.optional(),
  /** in so many days from now on */
  landsWithin: z.coerce.number().int().min(1).max(3650).optional(),
  enterpriseId: Id.optional(),
  /** a step of the reader's own waits in it: `next` says which */
  waitsForMe: z.stringbool().optional(),
}

/** R13, R15.4: the list a minister reads each morning. */
export const ListProjects = z.object({
  ...Page,
  ...projectFilter,
  sort: z.enum(projectSorts).default('standing'),
  direction: z.enum(directions).optional(),
  /** whether what stands at each stage is counted beside the rows: over everything one sees, whatever is asked for */
  counts: z.stringbool().default(true),
})

const Named = z.object({ id: Id, name: z.string() })

/** What the plan says of the landing, in the reader's language; `provisional`: it reaches a year without an official table. R15.4 */
export const ForecastSaid = z
  .object({ landsAt: Instant, shiftDays: z.number().int(), sentence: z.string(), provisional: z.boolean() })
  .meta({ id: 'ForecastSaid' })

/** Whose turn it is: the running milestone that is due first. */
export const ProjectTurn = z
  .object({
    milestoneId: Id,
    milestone: z.string(),
    owner: z.enum(['unit', 'officer', 'enterprise', 'outside']),
    name: z.string(),
    dueAt: Instant.nullable(),
    expectedAt: Instant.nullable(),
    overdue: z.boolean(),
  })
  .meta({ id: 'ProjectTurn' })

/** What the reader themselves is to take in a project. */
export const projectNextSteps = [
  ...(['recordReview', 'answerLeadership', 'answerEndOfKey'] as const),
  ...(['finishMilestone', 'chaseAuthority', 'adoptPlan', 'verifyEvidence'] as const),
] as const
export const ProjectNext = z
  .object({ step: z.enum(projectNextSteps), milestoneId: Id.nullable(), dueAt: Instant.nullable() })
  .meta({ id: 'ProjectNext' })

export const ProjectRow = z
  .object({
    id: Id,
    name: z.string(),
    enterpriseId: Id,
    enterpriseName: z.string(),
    kind: z.enum(landingKinds),
    industry: z.string(),
    /** what was agreed: 万元, ㎡ */
    ...{ investment: z.number().nullable(), area: z.number().nullable() },
    stage: z.enum(projectStages),
    stageSince: Instant,
    status: z.enum(projectStatuses),
    standing: z.enum(projectStandings),
    isKey: z.boolean(),
    officer: Named.nullable(),
    leader: Named.nullable(),
    streetName: z.string().nullable(),
    pausedUntil: Instant.nullable(),
    stuck: z.boolean(),
    lastEventAt: Instant,
    forecast: ForecastSaid.nullable(),
    /** what the gate here still lacks, by name */
    missing: z.array(z.string()),
    turn: ProjectTurn.nullable(),
    /** the reader's own next step; null: nothing in it waits for them */
    next: ProjectNext.nullable(),
    /** of the plan in force */
    milestones: z.object({ all: z.number().int(), done: z.number().int() }),
    /** the version of the plan in force; null: none yet */
    planVersion: z.number().int().nullable(),
  })
  .meta({ id: 'ProjectRow' })

/** Of what the reader sees that is open: how many stand at each stage, how many of them late; how many are key, land within a month, wait for the reader. */
export const ProjectCounts = z
  .object({
    open: z.number().int(),
    key: z.number().int(),
    late: z.number().int(),
    stuck: z.number().int(),
    soonLanding: z.number().int(),
    waitsForMe: z.number().int(),
    landedThisYear: z.number().int(),
    lostThisYear: z.number().int(),
    /** what is open has not paid tax: that is landed */
    stages: z.array(z.object({ stage: z.enum(projectStages), all: z.number().int(), late: z.number().int() })),
  })
  .meta({ id: 'ProjectCounts' })

/** To the enterprise: how far its project has come, and when it lands. R13.7 */
const OwnProjectRow = ProjectRow.pick({ id: true, name: true, enterpriseId: true, stage: true, status: true })
  .extend({ landsAt: Instant.nullable(), provisional: z.boolean() })
  .meta({ id: 'OwnProjectRow' })

/** To a unit: how far it has come, and what the unit has in it; of what runs the one due first. R13.7 */
const ProjectRowOfUnit = ProjectRow.pick({ id: true, name: true, enterpriseName: true, stage: true, status: true })
  .extend({
    own: z.object({ running: z.number().int(), waiting: z.number().int(), done: z.number().int() }),
    next: z.object({ name: z.string(), dueAt: Instant.nullable(), taskId: Id.nullable() }).nullable(),
  })
  .meta({ id: 'ProjectRowOfUnit' })

const page = { total: Total, next: z.string().nullable() }
export const ProjectList = z
  .discriminatedUnion('reader', [
    z.object({ reader: z.literal('office'), rows: z.array(ProjectRow), counts: ProjectCounts.nullable(), ...page }),
    z.object({ reader: z.literal('unit'), rows: z.array(ProjectRowOfUnit), ...page }),
    z.object({ reader: z.literal('enterprise'), rows: z.array(OwnProjectRow), ...page }),
  ])
  .meta({ id: 'ProjectList' })
