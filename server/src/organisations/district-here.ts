import { type Kysely, sql } from 'kysely'
import { keptUntilChanged } from '#database/kept.ts'
import type { DB } from '#database/schema.ts'
import type { Env } from '#env.ts'

type Named = Pick<Env, 'district' | 'districtGiven'>

/** What is told when a district begins. */
export const districtKept = 'districtHere'

const begunDistricts = keptUntilChanged(districtKept, readBegun)

/** The district that this server serves: the one its settings name, else the one that was begun at the first start, else the one it would propose. */
export const districtHere = async (db: Kysely<DB>, named: Named): Promise<string> => districtOf(await begunDistricts(db, ''), named)

/** The same at a start, whatever was heard before. */
export const readDistrictHere = async (db: Kysely<DB>, named: Named): Promise<string> => districtOf(await readBegun(db), named)

/** A city, whose code is the shorter, after its districts: the first page of a server is a district's where there is one. */
async function readBegun(db: Kysely<DB>): Promise<string[]> {
  const begun = await db.selectFrom('district').select('id').orderBy(sql`length(id)`, 'desc').orderBy('id').execute()
  return begun.map(({ id }) => id)
}

function districtOf(begun: readonly string[], { district, districtGiven }: Named): string {
  if (districtGiven || begun.includes(district)) return district
  return begun[0] ?? district
}
