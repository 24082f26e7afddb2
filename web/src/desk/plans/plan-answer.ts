import type { DraftMilestone, MilestonePage, PlanComparison as PlanComparisonShape, Plan as PlanShape } from '@yigen/domain/plans/plan.ts'
import type { PlanTemplateRow } from '@yigen/domain/plans/plan-templates.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'

/** A version of a plan as the server answers it, its milestones, and those of a draft as they are sent. */
export type Plan = Wire<typeof PlanShape>
export type Milestone = Plan['milestones'][number]
export type Drafted = Wire<typeof DraftMilestone>
export type PlanComparison = Wire<typeof PlanComparisonShape>
/** A version of a template, and a milestone of it. */
export type TemplateVersion = Wire<typeof PlanTemplateRow>
export type TemplateMilestone = TemplateVersion['milestones'][number]
/** A milestone read by itself. */
export type MilestoneAlone = Wire<typeof MilestonePage>
