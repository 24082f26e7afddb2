import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Chain } from '#people/chain.queries.ts'
import type { HolderRule } from './clock.table.ts'
import type { Around } from './people-around.ts'

/** What names its own people: who holds it, and the unit that does. */
export type HeldByOthers = {
  id: string
  holderRule: HolderRule
  holderId: string | null
  unitId: string | null
}
type Named = { id: string; name: string; onLeave: boolean }
type Row = Named & { clockId: string; as: 'holder' | 'head' }

/**
 * The people around clocks that a unit, a deciding superior or a leader holds: the holder as the clock names it, the head of the unit (for a task: of the department, R10.1),
 * the rest as the officer's line has them.
 */
export async function peopleAroundOthers(
  db: Kysely<DB>,
  districtId: string,
  clocks: readonly HeldByOthers[],
  at: Temporal.Instant,
): Promise<(clock: HeldByOthers, chain: Chain) => Around> {
  const rows = clocks.length === 0 ? [] : await readPeople(db, districtId, clocks, at)
  const found = Map.groupBy(rows, row => row.clockId)
  return (clock, chain) => {
    const own = found.get(clock.id) ?? []
    const person = (as: Row['as']) => own.find(row => row.as === as) ?? null
    const head = clock.holderRule === 'unit' ? person('head') : chain.head
    return { ...chain, holder: person('holder'), head, names: new Map([...chain.names, ...own.map(row => [row.id, row.name] as const)]) }
  }
}

async function readPeople(db: Kysely<DB>, districtId: string, clocks: readonly HeldByOthers[], at: Temporal.Instant): Promise<Row[]> {
  const onLeave = sql`exists (select from leave l where l.district_id = ${districtId} and l.member_id = m.id and l.during @> ${at}::timestamptz)`
  const { rows } = await sql<Row>`
    with asked as (
      select * from unnest(${clocks.map(clock => clock.id)}::uuid[], ${clocks.map(clock => clock.holderId)}::uuid[], ${clocks.map(clock => clock.unitId)}::text[]) as a(clock_id, holder_id, unit_id)
    )
    select a.clock_id as "clockId", 'holder' as "as", m.id, m.name, ${onLeave} as "onLeave" from asked a join member m on m.id = a.holder_id and m.state <> 'disabled'
    union all
    select * from (
      select distinct on (a.clock_id) a.clock_id, 'head', m.id, m.name, ${onLeave} from asked a join member m on m.unit_id = a.unit_id and 'head' = any(m.roles) and m.state = 'active'
      order by a.clock_id, ${onLeave}, m.id) heads`.execute(db)
  return rows
}
