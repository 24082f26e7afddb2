import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { superiorOf } from '#declines/superiors.queries.ts'
import { chainOf } from '#people/chain.queries.ts'
import { said } from '#slice/registry.ts'
import type { Decision } from '#slice/subject.ts'
import { findLeaderOf } from './level-asked.ts'

type Person = { id: string; name: string }
type Part = { id: string; officerId: string | null; proposedBy: string; decidedBy: string | null; chair: Person | null }

/** With whom these questions lie when people come and go: the next superior of who asks, a leader of the level asked; never who took part. R1.4, R3.4, R18.2 */
export async function decidersOfLifts(
  db: Kysely<DB>,
  districtId: string,
  decisions: readonly Decision[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, string>> {
  const parts = await readParts(
    db,
    districtId,
    decisions.map(one => one.subjectId),
    now,
  )
  const found = new Map<string, string>()
  for (const { clockId, subjectId, rule } of decisions) {
    const part = parts.find(one => one.id === subjectId)
    if (!part) continue
    const to =
      rule === 'leader'
        ? await findLeaderOf(db, districtId, [part.officerId, part.proposedBy, part.decidedBy], now)
        : await superiorOfProposer(db, districtId, part, now)
    if (to) found.set(clockId, to.id)
  }
  return found
}

/** With whom a proposal lies that was just written. */
export async function deciderOfProposal(db: Kysely<DB>, districtId: string, id: string, now: Temporal.Instant): Promise<Person | null> {
  const [part] = await readParts(db, districtId, [id], now)
  return part ? superiorOfProposer(db, districtId, part, now) : null
}

/** Who chairs, of an item about no enterprise. Else R1.4: minister, head of the unit, leader; not the officer, nor who proposed. Where nobody follows it, those above who proposed. */
async function superiorOfProposer(
  db: Kysely<DB>,
  districtId: string,
  { officerId, proposedBy, chair }: Part,
  now: Temporal.Instant,
): Promise<Person | null> {
  if (chair && chair.id !== proposedBy) return chair
  const chain = await chainOf(db, districtId, { officerId: officerId ?? proposedBy, enterpriseId: null }, now)
  return superiorOf(db, districtId, chain, new Set([officerId, proposedBy].filter(id => id !== null)), now)
}

async function readParts(db: Kysely<DB>, districtId: string, ids: readonly string[], now: Temporal.Instant): Promise<Part[]> {
  const { rows } = await sql<Part>`
    select l.id, coalesce(r.handler_id, e.officer_id) as "officerId", l.proposed_by as "proposedBy", l.decided_by as "decidedBy",
      case when l.enterprise_id is null then ${said('chairOfItemOfLift')(now)} end as chair
    from lift l left join enterprise e on e.district_id = l.district_id and e.id = l.enterprise_id
    left join request r on l.subject_kind = 'request' and r.district_id = l.district_id and r.id = l.subject_id
    where l.id = any(${[...ids]}::uuid[]) and ${districtId} in (l.district_id, l.asked_id)`.execute(db)
  return rows
}
