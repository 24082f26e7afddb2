import { type Kysely, sql } from 'kysely'
import { type Part, rowPart, together } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import type { Chain } from '#people/chain.queries.ts'
import { headOfUnit, type NamedPerson } from '#people/head-of-unit.ts'
import { onLeave } from '#people/on-leave.ts'
import type { HolderRule } from './clock.table.ts'
import type { Around } from './people-around.ts'

/** What names its own people: who holds it, and the unit that does. */
export type HeldByOthers = {
  id: string
  holderRule: HolderRule
  holderId: string | null
  unitId: string | null
}
export type OwnPeople = { holder: NamedPerson | null; head: NamedPerson | null }

/** Over a row `c` with `holder_id` and `unit_id`. */
export const ownPeople = (at: Temporal.Instant): Part<OwnPeople> =>
  together({
    holder: rowPart(
      () =>
        sql<NamedPerson>`select m.id, m.name, ${onLeave(at)} as "onLeave" from member m where m.id = c.holder_id and m.state <> 'disabled'`,
      {},
    ),
    head: rowPart(() => headOfUnit(sql`c.unit_id`, at), {}),
  })

/**
 * The people around a clock that a unit, a deciding superior or a leader holds: the holder as the clock names it, the head of the unit (for a task: of the department, R10.1),
 * the rest as the officer's line has them.
 */
export function aroundOwn({ holderRule }: Pick<HeldByOthers, 'holderRule'>, { holder, head }: OwnPeople, chain: Chain): Around {
  const names = [holder, head].flatMap(person => (person ? [[person.id, person.name] as const] : []))
  return { ...chain, holder, head: holderRule === 'unit' ? head : chain.head, names: new Map([...chain.names, ...names]) }
}

/** The same for many clocks in one statement. */
export async function peopleAroundOthers(
  db: Kysely<DB>,
  clocks: readonly HeldByOthers[],
  at: Temporal.Instant,
): Promise<(clock: HeldByOthers, chain: Chain) => Around> {
  if (clocks.length === 0) return (clock, chain) => aroundOwn(clock, { holder: null, head: null }, chain)
  const people = ownPeople(at)
  const { rows } = await sql<{ id: string; people: unknown }>`
    select c.id, ${people.column} as people
    from unnest(${clocks.map(clock => clock.id)}::uuid[], ${clocks.map(clock => clock.holderId)}::uuid[], ${clocks.map(clock => clock.unitId)}::text[]) as c(id, holder_id, unit_id)`.execute(
    db,
  )
  const found = new Map(rows.map(row => [row.id, people.read(row.people)]))
  return (clock, chain) => aroundOwn(clock, found.get(clock.id) ?? { holder: null, head: null }, chain)
}
