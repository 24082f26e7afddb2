import type { OffReason, PremisesUse } from '@yigen/domain/premises/premises-use.ts'

declare module '#database/schema.ts' {
  interface DB {
    premises: PremisesTable
    site_opinion: SiteOpinionTable
    site_opinion_premises: SiteOpinionPremisesTable
  }
}

interface SaidOfPremises {
  name: string
  address: string
  use: PremisesUse
  area: number
  rent_fen: number | null
  free_from: Temporal.PlainDate
  ask: string
  phone: string
  note: string
  seen_on: Temporal.PlainDate
}

export interface PremisesTable extends SaidOfPremises {
  district_id: string
  id: string
  street_id: string
  unit_id: string
  seen_by: string
  version: number
  recorded_by: string
  recorded_at: Temporal.Instant
  changed_by: string
  changed_at: Temporal.Instant
  off: OffReason | null
  off_by: string | null
  off_at: Temporal.Instant | null
}

export interface SiteOpinionTable {
  district_id: string
  id: string
  number: string
  enterprise_id: string
  project_id: string | null
  needs: string
  why: string
  issued_by: string
  issued_unit: string
  issued_at: Temporal.Instant
}

export interface SiteOpinionPremisesTable extends SaidOfPremises {
  district_id: string
  opinion_id: string
  position: number
  premises_id: string
  recommended: boolean
  words: string
  street_name: string
  unit_name: string
}
