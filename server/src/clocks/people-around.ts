import { holderOf } from '@yigen/domain/clocks/holder.ts'
import type { People } from '@yigen/domain/clocks/who-is-told.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Chain } from '#people/chain.queries.ts'
import { headOfUnit, type NamedPerson } from '#people/head-of-unit.ts'

export type Around = People & { names: ReadonlyMap<string, string> }

/**
 * Everyone a rung may tell, for each chain as it stands at that moment. R3.4, R10.1
 *
 * The holder is found anew: between a leave and the sweep that passes its clocks on, nobody on leave is told for want of a minute. The head is that of the holder's
 * unit: a deputy from another bureau answers to another head than the officer.
 */
export async function peopleAround(db: Kysely<DB>, chains: readonly Chain[], at: Temporal.Instant): Promise<(chain: Chain) => Around> {
  const standing = chains.map(holderOf).filter((id, i) => id !== null && id !== chains[i]?.officerId)
  const heads = await readHeads(db, standing, at)
  return chain => {
    const holderId = holderOf(chain)
    const holder = holderId === null ? null : { id: holderId, onLeave: holderId === chain.lastLeader?.id && chain.lastLeader.onLeave }
    if (holderId === null || holderId === chain.officerId) return { ...chain, holder }
    const head = heads.get(holderId)
    return { ...chain, holder, head: head ?? null, names: head ? new Map([...chain.names, [head.id, head.name]]) : chain.names }
  }
}

async function readHeads(db: Kysely<DB>, holderIds: readonly (string | null)[], at: Temporal.Instant): Promise<Map<string, NamedPerson>> {
  if (holderIds.length === 0) return new Map()
  const { rows } = await sql<{ holderId: string; head: NamedPerson | null }>`
    select a.id as "holderId", (select row_to_json(h) from (${headOfUnit(sql`a.unit_id`, at)}) h) as head
    from member a where a.id = any(${[...new Set(holderIds)]}::uuid[])`.execute(db)
  return new Map(rows.flatMap(({ holderId, head }) => (head ? [[holderId, head]] : [])))
}
