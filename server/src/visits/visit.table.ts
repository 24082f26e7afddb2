import type { VisitConsent, VisitStatus } from '@yigen/domain/visits/visit-status.ts'
import type { Generated } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    visit: VisitTable
    visit_companion: VisitCompanionTable
    visit_yield: VisitYieldTable
  }
}

export interface VisitTable {
  district_id: string
  id: string
  enterprise_id: string
  visitor_id: string
  unit_id: string
  /** its officer's or deputy's: it neither counts between bureaus nor is blocked. R20.1 */
  of_officer: boolean
  status: VisitStatus
  starts_at: Temporal.Instant
  place: string
  about: string
  planned_at: Temporal.Instant
  consent: VisitConsent
  consent_words: Generated<string>
  consent_by: string | null
  consent_at: Temporal.Instant | null
  /** given where the note was written. R20.2 */
  client_id: string | null
  met: Generated<string>
  words: Generated<string>
  recorded_by: string | null
  recorded_at: Temporal.Instant | null
  called_off_why: Generated<string>
  called_off_by: string | null
  called_off_at: Temporal.Instant | null
}

export interface VisitCompanionTable {
  district_id: string
  visit_id: string
  unit_id: string
  member_id: string
  joined_at: Temporal.Instant
}

export interface VisitYieldTable {
  district_id: string
  visit_id: string
  position: number
  fact_id: string | null
  request_id: string | null
}
