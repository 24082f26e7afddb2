import type { Actor } from '@yigen/domain/members/actor.ts'
import type { PremisesRow } from '@yigen/domain/premises/premises.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { settingsOf } from '#settings/settings.queries.ts'
import { findPremises } from './lock-premises.ts'
import { toPremises } from './premises.queries.ts'

/** One of them, on the list or off it. R20.4 */
export async function getPremises(db: Kysely<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<z.output<typeof PremisesRow>> {
  const row = await findPremises(db, actor, id)
  return toPremises(row, actor, (await settingsOf(db, actor.districtId, now)).numbers.premisesDays, now)
}
