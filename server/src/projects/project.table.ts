import type { GateItem } from '@yigen/domain/projects/gate-item.ts'
import type { LandingKind } from '@yigen/domain/projects/landing-kind.ts'
import type { Gate, ProjectStage } from '@yigen/domain/projects/project-stage.ts'
import type { ProjectStatus, StageWay } from '@yigen/domain/projects/project-status.ts'
import type { Generated, JSONColumnType } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    project: ProjectTable
    project_stage_change: ProjectStageChangeTable
    project_evidence: ProjectEvidenceTable
    project_pause: ProjectPauseTable
    project_member: ProjectMemberTable
    gate_version: GateVersionTable
  }
}

export interface ProjectTable {
  district_id: string
  id: string
  enterprise_id: string
  name: string
  kind: LandingKind
  source_request_id: string | null
  street_id: string | null
  address: string
  investment: number | null
  area: number | null
  headcount: number | null
  stage: ProjectStage
  stage_since: Temporal.Instant
  status: ProjectStatus
  opened_by: string
  opened_at: Temporal.Instant
  paused_until: Temporal.Instant | null
  last_event_at: Temporal.Instant
  ended_at: Temporal.Instant | null
  ended_by: string | null
  end_reason: string | null
  end_where: string | null
  is_key: Generated<boolean>
  key_since: Temporal.Instant | null
  leader_id: string | null
  plan_id: string | null
}

export interface ProjectStageChangeTable {
  district_id: string
  id: string
  project_id: string
  from_stage: ProjectStage | null
  to_stage: ProjectStage
  how: StageWay
  changed_by: string
  changed_at: Temporal.Instant
  reason: string
}

export interface ProjectEvidenceTable {
  district_id: string
  id: string
  project_id: string
  gate: Gate
  kind: string
  day: Temporal.PlainDate
  words: string
  amount: number | null
  document: string
  recorded_by: string
  recorded_at: Temporal.Instant
  replaces_id: string | null
  correction_reason: string | null
  verified_by: string | null
  verified_at: Temporal.Instant | null
}

export interface ProjectPauseTable {
  district_id: string
  id: string
  project_id: string
  until: Temporal.Instant
  reason: string
  paused_by: string
  paused_at: Temporal.Instant
  resumed_by: string | null
  resumed_at: Temporal.Instant | null
}

export interface ProjectMemberTable {
  district_id: string
  id: string
  project_id: string
  member_id: string
  duty: string
  added_by: string
  added_at: Temporal.Instant
  removed_by: string | null
  removed_at: Temporal.Instant | null
}

export interface GateVersionTable {
  district_id: string
  version: number
  items: JSONColumnType<readonly GateItem[]>
  tax_unit_id: string
  published_by: string
  published_at: Temporal.Instant
  reason: string
}
