import { holderOf } from '@yigen/domain/clocks/holder.ts'
import type { People } from '@yigen/domain/clocks/who-is-told.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Chain } from '#people/chain.queries.ts'

export type Around = People & { names: ReadonlyMap<string, string> }
type Head = { holderId: string; id: string; name: string; onLeave: boolean }

/**
 * Everyone a rung may tell, for each chain as it stands at that moment. R3.4, R10.1
 *
 * The holder is found anew: between a leave and the sweep that passes its clocks on, nobody on leave is told for want of a minute. The head is that of the holder's
 * unit: a deputy from another bureau answers to another head than the officer.
 */
export async function peopleAround(
  db: Kysely<DB>,
  districtId: string,
  chains: readonly Chain[],
  at: Temporal.Instant,
): Promise<(chain: Chain) => Around> {
  const standing = chains.map(holderOf).filter((id, i) => id !== null && id !== chains[i]?.officerId)
  const heads = new Map((await readHeads(db, districtId, standing, at)).map(head => [head.holderId, head]))
  return chain => {
    const holderId = holderOf(chain)
    const holder = holderId === null ? null : { id: holderId, onLeave: false }
    if (holderId === null || holderId === chain.officerId) return { ...chain, holder }
    const head = heads.get(holderId)
    return { ...chain, holder, head: head ?? null, names: head ? new Map([...chain.names, [head.id, head.name]]) : chain.names }
  }
}

async function readHeads(db: Kysely<DB>, districtId: string, holderIds: readonly (string | null)[], at: Temporal.Instant): Promise<Head[]> {
  if (holderIds.length === 0) return []
  const { rows } = await sql<Head>`
    select distinct on (m.id) m.id as "holderId", h.id, h.name,
      exists (select from leave l where l.district_id = ${districtId} and l.member_id = h.id and l.during @> ${at}::timestamptz) as "onLeave"
    from member m join member h on h.unit_id = m.unit_id and 'head' = any(h.roles) and h.state = 'active'
    where m.id = any(${[...new Set(holderIds)]}::uuid[]) order by m.id, "onLeave", h.id`.execute(db)
  return rows
}
