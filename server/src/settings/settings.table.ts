import type { WorkingTime } from '@yigen/domain/calendar/working-hours.ts'
import type { Ladder } from '@yigen/domain/clocks/rung.ts'
import type { DistrictNumbers } from '@yigen/domain/settings/district-numbers.ts'
import type { JSONColumnType } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    district_settings: DistrictSettingsTable
  }
}

/** A version is said once and stands for ever. */
export interface DistrictSettingsTable {
  district_id: string
  version: number
  working_time: JSONColumnType<WorkingTime>
  numbers: JSONColumnType<DistrictNumbers>
  ladder: JSONColumnType<Ladder>
  valid_from: Temporal.Instant
  /** nobody, where it stood before there were versions */
  changed_by: string | null
  /** as they were called then: the people stand on a floor above */
  changed_by_name: string
}
