import type { ViewedList } from '@yigen/domain/views/view.ts'

declare module '#database/schema.ts' {
  interface DB {
    list_view: ListViewTable
  }
}

export interface ListViewTable {
  district_id: string
  id: string
  member_id: string
  list: ViewedList
  name: string
  search: string
  shared: boolean
  saved_at: Temporal.Instant
}
