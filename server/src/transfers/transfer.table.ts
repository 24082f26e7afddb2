import type { TransferStatus } from '@yigen/domain/transfers/transfer-status.ts'
import type { Generated } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    transfer: TransferTable
    transfer_matter: TransferMatterTable
  }
}

export interface TransferTable {
  district_id: string
  id: string
  enterprise_id: string
  to_district_id: string
  to_enterprise_id: string | null
  status: TransferStatus
  words: string
  proposed_by: string
  proposed_at: Temporal.Instant
  answered_by: string | null
  answer: Generated<string>
  officer_id: string | null
  ended_at: Temporal.Instant | null
}

export interface TransferMatterTable {
  district_id: string
  id: string
  transfer_id: string
  request_id: string
  to_district_id: string
  to_request_id: string
  to_number: string
}
