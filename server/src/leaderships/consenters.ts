import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { leaderFor, type Superior } from '#declines/superiors.queries.ts'
import { chainsOf } from '#people/chain.queries.ts'
import { onLeave } from '#people/on-leave.ts'
import type { Decision } from '#slice/subject.ts'

type Asked = { projectId: string; officerId: string | null }
type Row = { projectId: string; proposedBy: string | null; leader: { id: string; name: string; onLeave: boolean } | null }

/** Who consents to the end of key, by project: its leader while there, else another leader; never the officer, nor who proposed it. R14.2, R14.4, R1.4 */
export async function consentersOf(
  db: Kysely<DB>,
  districtId: string,
  asked: readonly Asked[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, NonNullable<Superior>>> {
  const lines = asked.map(({ officerId }) => ({ officerId, enterpriseId: null }))
  const chainFor = await chainsOf(db, districtId, lines, now)
  const rows = await readLeaders(db, districtId, asked, now)
  const found = new Map<string, NonNullable<Superior>>()
  for (const { projectId, officerId } of asked) {
    const row = rows.find(one => one.projectId === projectId)
    const chain = chainFor({ officerId, enterpriseId: null })
    const leader = row?.leader ? { ...row.leader, title: '', unitName: '', phone: null } : null
    const names = new Map([...chain.names, ...(leader ? [[leader.id, leader.name] as const] : [])])
    const tookPart = new Set([officerId, row?.proposedBy ?? null].filter(id => id !== null))
    const to = await leaderFor(db, districtId, { ...chain, leader: leader ?? chain.leader, names }, tookPart, now)
    if (to) found.set(projectId, to)
  }
  return found
}

async function readLeaders(db: Kysely<DB>, districtId: string, asked: readonly Asked[], now: Temporal.Instant): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select p.id as "projectId", x.proposed_by as "proposedBy",
      (select json_build_object('id', m.id, 'name', m.name, 'onLeave', ${onLeave(now)}) from member m where m.id = p.leader_id) as leader
    from project p left join key_end_proposal x on x.district_id = p.district_id and x.project_id = p.id and x.answered_at is null
    where p.district_id = ${districtId} and p.id = any(${asked.map(one => one.projectId)}::uuid[])`.execute(db)
  return rows
}

/** The same of running clocks, when people come and go. */
export async function decidersOfEnd(
  db: Kysely<DB>,
  districtId: string,
  decisions: readonly Decision[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, string>> {
  const asked = decisions.map(one => ({ projectId: one.subjectId, officerId: one.officerId }))
  const consenters = await consentersOf(db, districtId, asked, now)
  return new Map(
    decisions.flatMap(one => {
      const to = consenters.get(one.subjectId)
      return to ? [[one.clockId, to.id] as const] : []
    }),
  )
}
