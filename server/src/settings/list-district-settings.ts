import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { SettingsInForce } from '@yigen/domain/settings/district-settings.ts'
import { settingsAccess } from '@yigen/domain/settings/settings-access.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { readSettingsVersions } from './settings.queries.ts'

/** Every version, the newest first: what it says, since when, who made it. R4.13 */
export async function listDistrictSettings(db: Kysely<DB>, actor: Actor): Promise<z.output<typeof SettingsInForce>[]> {
  refuseIf(whyNotAccess(actor, settingsAccess.listDistrictSettings))
  const versions = await readSettingsVersions(db, actor.districtId)
  return versions.map(version => ({ ...version, workingTime: [...version.workingTime] })).reverse()
}
