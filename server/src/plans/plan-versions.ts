import type { PlanStatus } from '@yigen/domain/plans/plan-status.ts'
import type { TemplateKey } from '@yigen/domain/plans/plan-template.ts'
import { sql } from 'kysely'
import { type Part, rowsPart } from '#database/part.ts'
import { nameOf } from '#people/names.ts'
import type { DraftedMilestone } from './drafted-milestone.ts'
import type { OfProject } from './of-project.ts'

/** A version of a project's plan, without its milestones but for one that is drafted. */
export type VersionRow = {
  id: string
  version: number | null
  status: PlanStatus
  revision: number
  templateKey: TemplateKey | null
  reason: string
  basedOn: string | null
  draft: DraftedMilestone[] | null
  draftedById: string
  draftedBy: string
  draftedAt: Temporal.Instant
  changedBy: string
  changedAt: Temporal.Instant
  proposedById: string | null
  proposedAt: Temporal.Instant | null
  decidedBy: string | null
  decidedAt: Temporal.Instant | null
  decisionWords: string
  beginsAt: Temporal.Instant | null
  landsAt: Temporal.Instant | null
  /** everybody who changed it */
  changers: string[]
}

/** All of a project, the newest first. */
export const versionsOf = ({ districtId, projectId }: OfProject): Part<VersionRow[]> =>
  rowsPart(
    () => sql<VersionRow>`
      select x.id, x.version, x.status, x.revision, x.template_key as "templateKey", x.reason, x.based_on as "basedOn", x.draft, x.drafted_by as "draftedById",
        ${nameOf(sql`x.drafted_by`)} as "draftedBy", x.drafted_at as "draftedAt", ${nameOf(sql`x.changed_by`)} as "changedBy", x.changed_at as "changedAt",
        x.proposed_by as "proposedById", x.proposed_at as "proposedAt", ${nameOf(sql`x.decided_by`)} as "decidedBy", x.decided_at as "decidedAt",
        x.decision_words as "decisionWords", x.begins_at as "beginsAt", x.lands_at as "landsAt", array(
          select distinct c.changed_by::text from plan_change c where c.district_id = x.district_id and c.plan_id = x.id) as changers
      from plan x where x.district_id = ${districtId} and x.project_id = ${projectId} order by x.version desc nulls first`,
    { draftedAt: true, changedAt: true, proposedAt: true, decidedAt: true, beginsAt: true, landsAt: true },
  )
