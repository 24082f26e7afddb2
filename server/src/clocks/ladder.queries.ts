import { type Ladder, standardLadder } from '@yigen/domain/clocks/rung.ts'
import type { Kysely } from 'kysely'
import { keptFor } from '#database/kept.ts'
import type { DB } from '#database/schema.ts'

/** The district's ladder: the standard one, or its own, which may only add rungs and people (R10.3: checked when it is set). */
export const readLadder: (db: Kysely<DB>, districtId: string) => Promise<Ladder> = keptFor(10_000, async (db, districtId) => {
  const district = await db.selectFrom('district').select('ladder').where('id', '=', districtId).executeTakeFirst()
  return district?.ladder ?? standardLadder
})
