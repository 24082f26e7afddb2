import { z } from 'zod'
import { Instant } from '#wire/instant.ts'
import { Int4 } from '#wire/int4.ts'
import { line, optionalWords, words } from '#wire/text.ts'
import { MilestonePromise, TemplatePredecessor } from './plan.ts'
import { planLimits } from './plan-limits.ts'
import { milestoneGates, templateKeys } from './plan-template.ts'

/** Who does a milestone of a template: a unit by the key of a standard department, the street of the site, or as in a plan. R15.1 */
const TemplateOwner = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('officer') }),
  z.strictObject({ kind: z.literal('enterprise') }),
  z.strictObject({ kind: z.literal('street') }),
  z.strictObject({ kind: z.literal('unit'), key: z.string().min(1).max(40) }),
  z.strictObject({ kind: z.literal('outside'), name: line(60) }),
])

/** `id` is its name among its sisters: predecessors say it. */
const TemplateMilestone = z.strictObject({
  id: z.string().min(1).max(40),
  name: line(60),
  owner: TemplateOwner,
  promise: MilestonePromise,
  predecessors: z.array(TemplatePredecessor).max(planLimits.mostPredecessors),
  gate: z.enum(milestoneGates),
  serviceCode: z.string().min(1).max(60).nullable(),
  materials: optionalWords(500),
})

/** A template in a new version, whole, written over the version that was seen. R15.1 */
export const PublishPlanTemplate = z
  .strictObject({
    seen: Int4,
    name: line(40),
    milestones: z.array(TemplateMilestone).min(1).max(planLimits.mostMilestones),
    reason: words(500),
  })
  .meta({
    examples: [
      {
        seen: 0,
        name: '写字楼办公',
        milestones: [
          {
            id: '1',
            name: '需求确认',
            owner: { kind: 'officer' },
            promise: { amount: 7, unit: 'workingHours' },
            predecessors: [],
            gate: 'signed',
            serviceCode: null,
            materials: '需求表：面积、人数、启用日',
          },
        ],
        reason: '租赁备案改由街道一窗办理。',
      },
    ],
  })

export const PlanTemplateRow = z
  .object({
    key: z.enum(templateKeys),
    name: z.string(),
    /** 0: as the product brings it */
    version: z.number().int(),
    publishedBy: z.string().nullable(),
    publishedAt: Instant.nullable(),
    reason: z.string(),
    milestones: z.array(TemplateMilestone),
  })
  .meta({ id: 'PlanTemplate' })
export const PlanTemplates = z.object({ rows: z.array(PlanTemplateRow) }).meta({ id: 'PlanTemplates' })
/** The newest first. */
export const PlanTemplateVersions = z.object({ rows: z.array(PlanTemplateRow) }).meta({ id: 'PlanTemplateVersions' })
export const PlanTemplatePublished = z
  .object({ key: z.enum(templateKeys), version: z.number().int(), at: Instant })
  .meta({ id: 'PlanTemplatePublished' })
