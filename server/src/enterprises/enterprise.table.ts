import type { EnterpriseKind, EnterpriseState } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import type { FactKind } from '@yigen/domain/enterprises/fact-kinds.ts'
import type { Generated, GeneratedAlways } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    enterprise: EnterpriseTable
    fact: FactTable
    contact: ContactTable
  }
}

export interface EnterpriseTable {
  district_id: string
  id: string
  name: string
  search_name: GeneratedAlways<string>
  code: string | null
  kind: EnterpriseKind
  state: Generated<EnterpriseState>
  street_id: string | null
  building: Generated<string>
  address: Generated<string>
  industry: Generated<string>
  note: Generated<string>
  officer_id: string | null
  import_id: string | null
  created_by: string
  created_at: Temporal.Instant
  touched_at: Temporal.Instant
}

export interface FactTable {
  district_id: string
  id: string
  enterprise_id: string
  kind: FactKind
  period: string
  number: number | null
  words: string | null
  day: Temporal.PlainDate | null
  source: string
  corrects: string | null
  import_id: string | null
  recorded_by: string
  recorded_at: Temporal.Instant
}

export interface ContactTable {
  district_id: string
  id: string
  enterprise_id: string
  member_id: string | null
  name: string
  title: Generated<string>
  phone: Generated<string>
  is_main: Generated<boolean>
  import_id: string | null
  added_by: string
  added_at: Temporal.Instant
  removed_at: Temporal.Instant | null
}
