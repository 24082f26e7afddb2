import type { MilestoneChange } from '@yigen/domain/plans/changed-milestones.ts'
import type { Predecessor } from '@yigen/domain/plans/plan-graph.ts'
import type { MilestoneStatus, OwnerKind, PlanStatus } from '@yigen/domain/plans/plan-status.ts'
import type { MilestoneGate, PlanTemplate, TemplateKey } from '@yigen/domain/plans/plan-template.ts'
import type { ColumnType } from 'kysely'
import type { Range } from '#database/range.ts'
import type { DraftedMilestone } from './drafted-milestone.ts'

declare module '#database/schema.ts' {
  interface DB {
    plan: PlanTable
    plan_change: PlanChangeTable
    plan_milestone: PlanMilestoneTable
    milestone: MilestoneTable
    plan_forecast: PlanForecastTable
    plan_template_version: PlanTemplateVersionTable
  }
}

type Json<T> = ColumnType<T, string, string>

export interface PlanTable {
  district_id: string
  id: string
  project_id: string
  version: number | null
  status: PlanStatus
  revision: number
  template_key: TemplateKey | null
  reason: string
  based_on: string | null
  draft: ColumnType<DraftedMilestone[] | null, string | null, string | null>
  drafted_by: string
  drafted_at: Temporal.Instant
  changed_by: string
  changed_at: Temporal.Instant
  proposed_by: string | null
  proposed_at: Temporal.Instant | null
  decided_by: string | null
  decided_at: Temporal.Instant | null
  decision_words: string
  in_force: Range | null
  begins_at: Temporal.Instant | null
  lands_at: Temporal.Instant | null
}

export interface PlanChangeTable {
  district_id: string
  plan_id: string
  revision: number
  changed_by: string
  changed_at: Temporal.Instant
  milestones: Json<MilestoneChange[]>
}

export interface PlanMilestoneTable {
  district_id: string
  plan_id: string
  milestone_id: string
  number: number
  name: string
  owner_kind: OwnerKind
  owner_unit_id: string | null
  owner_name: string
  promise_amount: number
  promise_unit: DraftedMilestone['promise']['unit']
  gate: MilestoneGate
  service_code: string | null
  materials: string
  predecessors: readonly Predecessor[]
  planned_start: Temporal.Instant
  planned_finish: Temporal.Instant
}

export interface MilestoneTable {
  district_id: string
  id: string
  project_id: string
  name: string
  gate: MilestoneGate
  owner_kind: OwnerKind
  owner_unit_id: string | null
  owner_name: string
  status: MilestoneStatus
  ready_at: Temporal.Instant | null
  started_at: Temporal.Instant | null
  due_at: Temporal.Instant | null
  expected_at: Temporal.Instant | null
  expected_words: string
  chased_since: Temporal.Instant | null
  finished_at: Temporal.Instant | null
  finished_by: string | null
  finished_words: string | null
  task_id: string | null
  sent_back_at: Temporal.Instant | null
}

export interface PlanForecastTable {
  district_id: string
  project_id: string
  lands_at: Temporal.Instant
  planned_at: Temporal.Instant
  shift_days: number
  caused_by: string | null
  caused_days: number
  first_planned_at: Temporal.Instant
  slip_days: number
  slip_ours: number
  slip_enterprise: number
  slip_outside: number
  provisional: boolean
  next_milestone_id: string | null
  stale_at: Temporal.Instant | null
  reckoned_at: Temporal.Instant
}

export interface PlanTemplateVersionTable {
  district_id: string
  key: TemplateKey
  version: number
  content: Json<PlanTemplate>
  published_by: string
  published_at: Temporal.Instant
  reason: string
}
