declare module '#database/schema.ts' {
  interface DB {
    pointing: PointingTable
  }
}

export interface PointingTable {
  district_id: string
  id: string
  unit_id: string
  enterprise_id: string
  name: string
  address: string
  words: string
  pointed_by: string
  pointed_at: Temporal.Instant
}
