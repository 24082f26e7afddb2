import { milestoneNotices } from '@yigen/domain/plans/plans.slice.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { tell } from '#notices/tell.ts'
import { startChase } from './start-chase.ts'
import { takeProject } from './taken-project.ts'

type Due = { districtId: string; projectId: string; id: string }
type Row = { name: string; ownerName: string; expectedAt: Temporal.Instant }

/** Past the time an authority outside was expected, its officer owes a chase from that moment on. Each once: the milestone says since when it is chased. Returns how many. R15.5 */
export async function chaseOutside(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  const { rows } = await sql<Due>`
    select m.district_id as "districtId", m.project_id as "projectId", m.id from district t
    join milestone m on m.district_id = t.id and ${isOwed(asOf)}
    join project p on p.district_id = m.district_id and p.id = m.project_id and p.status = 'open' order by m.expected_at, m.id`.execute(db)
  let chased = 0
  for (const due of rows) chased += (await inTransaction(db, trx => chaseOne(trx, due, asOf))) ? 1 : 0
  return chased
}

const isOwed = (asOf: Temporal.Instant) =>
  sql`m.status = 'running' and m.owner_kind = 'outside' and m.chased_since is null and m.expected_at <= ${asOf}`

async function chaseOne(trx: Transaction<DB>, { districtId, projectId, id }: Due, asOf: Temporal.Instant): Promise<boolean> {
  const project = await takeProject(trx, districtId, projectId)
  const { rows } = await sql<Row>`
    select m.name, m.owner_name as "ownerName", m.expected_at as "expectedAt" from milestone m
    where m.district_id = ${districtId} and m.id = ${id} and ${isOwed(asOf)}`.execute(trx)
  const row = rows[0]
  if (project?.status !== 'open' || !row) return false
  await startChase(trx, project, id, row.expectedAt, asOf)
  const about = { subject: { kind: 'milestone', id }, enterpriseId: project.enterpriseId } as const
  const data = { project: project.name, milestone: row.name, owner: row.ownerName, projectId }
  await tell(trx, districtId, milestoneNotices.toChase, { to: [project.officerId], ...about, data }, asOf)
  return true
}
