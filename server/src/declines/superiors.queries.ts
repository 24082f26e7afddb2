import { nextSuperior } from '@yigen/domain/declines/decline-steps.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Chain } from '#people/chain.queries.ts'
import { onLeave } from '#people/on-leave.ts'

type Leader = { id: string; name: string; onLeave: boolean }
export type Superior = { id: string; name: string } | null

/** R1.4: the next superior who took no part: minister, head of the unit, leader, then the district's other leaders. */
export async function superiorOf(
  db: Kysely<DB>,
  districtId: string,
  chain: Chain,
  tookPart: ReadonlySet<string>,
  at: Temporal.Instant,
): Promise<Superior> {
  return (await superiorsOf(db, districtId, chain, at))(tookPart)
}

/** The same of whoever took part, read once. */
export async function superiorsOf(
  db: Kysely<DB>,
  districtId: string,
  chain: Chain,
  at: Temporal.Instant,
): Promise<(tookPart: ReadonlySet<string>) => Superior> {
  const leaders = await readLeaders(db, districtId, at)
  return tookPart => named(nextSuperior([chain.minister, chain.head, chain.leader, ...leaders], tookPart), chain, leaders)
}

/** R5.4: a leader who took no part; the one the officer's unit answers to comes first. */
export async function leaderFor(
  db: Kysely<DB>,
  districtId: string,
  chain: Chain,
  tookPart: ReadonlySet<string>,
  at: Temporal.Instant,
): Promise<Superior> {
  const leaders = await readLeaders(db, districtId, at)
  return named(nextSuperior([chain.leader, ...leaders], tookPart), chain, leaders)
}

function named(id: string | null, chain: Chain, leaders: readonly Leader[]): Superior {
  if (id === null) return null
  return { id, name: chain.names.get(id) ?? leaders.find(leader => leader.id === id)?.name ?? '' }
}

async function readLeaders(db: Kysely<DB>, districtId: string, at: Temporal.Instant): Promise<Leader[]> {
  const { rows } = await sql<Leader>`
    select m.id, m.name,
      ${onLeave(at)} as "onLeave"
    from member m where m.district_id = ${districtId} and 'leader' = any(m.roles) and m.state = 'active' order by m.id`.execute(db)
  return rows
}
