import type { Ladder } from '@yigen/domain/clocks/rung.ts'
import { settingsAt } from '@yigen/domain/settings/district-numbers.ts'
import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'
import { settingsVersionsOf } from '#settings/settings.queries.ts'

/** The ladder of a clock that began at a moment. */
export type LadderAt = (startedAt: Temporal.Instant) => Ladder

/** The standard ladder, or the district's own, which may only add rungs and people (R10.3: checked when it is set). What a clock began with it climbs to its end: no rung is told twice, none is left out. */
export async function laddersOf(db: Kysely<DB>, districtId: string): Promise<LadderAt> {
  const versions = await settingsVersionsOf(db, districtId)
  return startedAt => settingsAt(versions, startedAt).ladder
}
