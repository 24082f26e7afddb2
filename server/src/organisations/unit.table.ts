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

export interface DistrictTable {
  id: string
  name: string
  default_minister_id: string | null
  default_leader_id: string | null
  demonstration: boolean
}
