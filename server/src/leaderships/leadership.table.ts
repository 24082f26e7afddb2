import type { KeyEndStatus, LeaderProposalStatus } from '@yigen/domain/leaderships/leadership-status.ts'
import type { Generated } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    leadership: LeadershipTable
    leader_proposal: LeaderProposalTable
    key_end_proposal: KeyEndProposalTable
  }
}

export interface LeadershipTable {
  district_id: string
  id: string
  project_id: string
  leader_id: string
  during: string
  named_by: string
  reason: Generated<string>
}

interface Proposal {
  district_id: string
  id: string
  project_id: string
  reason: string
  proposed_by: string
  proposed_at: Temporal.Instant
  answered_by: string | null
  answered_at: Temporal.Instant | null
  words: Generated<string>
}

export interface LeaderProposalTable extends Proposal {
  from_id: string
  to_id: string
  status: LeaderProposalStatus
}

export interface KeyEndProposalTable extends Proposal {
  status: KeyEndStatus
}
