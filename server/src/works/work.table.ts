import type { Language } from '@yigen/domain/wire/language.ts'
import type { workStates } from '@yigen/domain/works/long-work.ts'
import type { ColumnType, Generated } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    long_work: LongWorkTable
  }
}

type Json<T> = ColumnType<T | null, string | null, string | null>

export interface LongWorkTable {
  district_id: string
  id: string
  kind: 'import' | 'undo' | 'export'
  import_id: string | null
  /** of an export: which list */
  list: string | null
  member_id: string
  language: Language
  filter: Json<unknown>
  choices: Json<unknown>
  asked_at: Temporal.Instant
  state: (typeof workStates)[number]
  attempts: Generated<number>
  done: Generated<number>
  total: number | null
  outcome: Json<unknown>
  refusal: Json<KeptRefusal>
  ended_at: Temporal.Instant | null
  cancelled_by: string | null
  file_name: string | null
  file: Uint8Array | null
}

/** Why it was not done, in both languages, whoever reads it. */
export type KeptRefusal = { code: string; zh: string; en: string; possible: string[] }
