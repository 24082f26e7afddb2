import type { SupervisionOrder } from '@yigen/domain/supervisions/supervision-order.ts'

declare module '#database/schema.ts' {
  interface DB {
    supervision: SupervisionTable
  }
}

export interface SupervisionTable {
  district_id: string
  id: string
  request_id: string
  enterprise_id: string
  given_as: SupervisionOrder
  words: string
  given_by: string
  given_at: Temporal.Instant
  due_at: Temporal.Instant
  answer: string | null
  answered_by: string | null
  answered_at: Temporal.Instant | null
}
