import type { PromiseUnit } from '@yigen/domain/calendar/time-promise.ts'
import type { OfficerDeed } from '@yigen/domain/services/officer-deed.ts'
import type { Phase } from '@yigen/domain/services/phase.ts'

declare module '#database/schema.ts' {
  interface DB {
    service_item: ServiceItemTable
  }
}

export interface ServiceItemTable {
  district_id: string
  code: string
  version: number
  name_zh: string
  name_en: string
  phase: Phase
  lead_unit_id: string
  helping_unit_ids: string[]
  promise_amount: number
  promise_unit: PromiseUnit
  materials_zh: string[]
  materials_en: string[]
  officer_does: OfficerDeed[]
  hint_zh: string
  hint_en: string
  valid_from: Temporal.Instant
  valid_until: Temporal.Instant | null
  /** who made this version; nobody where the product brought it */
  changed_by: string | null
}
