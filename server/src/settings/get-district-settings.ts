import type { Actor } from '@yigen/domain/members/actor.ts'
import { settingsAt } from '@yigen/domain/settings/district-numbers.ts'
import type { SettingsInForce } from '@yigen/domain/settings/district-settings.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { settingsVersionsOf } from './settings.queries.ts'

/** What the district has set, as it holds for what begins now. R4.13 */
export async function getDistrictSettings(
  db: Kysely<DB>,
  { districtId }: Actor,
  now: Temporal.Instant,
): Promise<Omit<z.output<typeof SettingsInForce>, 'changedByName'>> {
  const { version, workingTime, numbers, ladder, validFrom } = settingsAt(await settingsVersionsOf(db, districtId), now)
  return { version, workingTime: [...workingTime], numbers, ladder, validFrom }
}
