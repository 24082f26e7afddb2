import {
  type DistrictSettings,
  type NumberName,
  settingsAt,
  standardNumbers,
  standardSettings,
  type Versions,
} from '@yigen/domain/settings/district-numbers.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { keptUntilChanged } from '#database/kept.ts'
import type { DB } from '#database/schema.ts'

export type SettingsVersion = DistrictSettings & { changedByName: string | null }

const standard: SettingsVersion = { ...standardSettings(), changedByName: null }

/** Every version of the district, the standard first. */
export async function readSettingsVersions(db: Kysely<DB>, districtId: string): Promise<Versions<SettingsVersion>> {
  const rows = await db
    .selectFrom('district_settings')
    .select(['version', 'working_time', 'numbers', 'ladder', 'valid_from', 'changed_by_name'])
    .where('district_id', '=', districtId)
    .orderBy('version')
    .execute()
  return [
    standard,
    ...rows.map(row => ({
      version: row.version,
      workingTime: row.working_time,
      // a number that came into the product since holds as the standard has it
      numbers: { ...standardNumbers, ...row.numbers },
      ladder: row.ladder,
      validFrom: row.valid_from,
      changedByName: row.changed_by_name || null,
    })),
  ]
}

/** What is told when a district changes them. */
export const settingsKept = 'settings'

/** The same, kept until somebody changes them: every clock that starts asks. */
export const settingsVersionsOf = keptUntilChanged(settingsKept, readSettingsVersions)

/** What is in force for what begins at a moment. R4.13 */
export async function settingsOf(db: Kysely<DB>, districtId: string, at: Temporal.Instant): Promise<DistrictSettings> {
  return settingsAt(await settingsVersionsOf(db, districtId), at)
}

type Begun = { districtId: RawBuilder<unknown>; at: RawBuilder<unknown> }

/** For jobs, which look at many districts at once: the number that was in force in a row's district when something of it began. R4.13 */
export const numberThen = (name: NumberName, { districtId, at }: Begun) => sql<number>`coalesce((
  select (n.numbers->>${sql.lit(name)})::integer from district_settings n where n.district_id = ${districtId} and n.valid_from <= ${at} order by n.version desc limit 1), ${sql.lit(standardNumbers[name])})`
