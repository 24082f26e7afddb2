import type { Rung } from '@yigen/domain/clocks/rung.ts'
import type { JSONColumnType } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    unit: UnitTable
    district: DistrictTable
  }
}

export interface UnitTable {
  id: string
  level: 'province' | 'city' | 'district' | 'street' | 'village' | 'department'
  parent_id: string | null
  district_id: string
  name: string
  short_name: string
  leader_id: string | null
  closed_at: Temporal.Instant | null
}

/** `ladder` holds a district's additions only. R10.3 */
export interface DistrictTable {
  id: string
  name: string
  default_minister_id: string | null
  default_leader_id: string | null
  ladder: JSONColumnType<{ clock: Rung[]; working: Rung[] }> | null
  demonstration: boolean
}
