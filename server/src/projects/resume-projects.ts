import { type Kysely, sql, type Transaction } from 'kysely'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { clockwork } from '#history/record.ts'
import type { ProjectFollowed } from '#slice/follows.ts'
import { goOn } from './go-on.ts'
import { toldOfProject } from './told-of-project.ts'

type Due = { districtId: string; id: string }
type Row = ProjectFollowed & { until: Temporal.Instant; officerId: string | null; office: string[] }

/** Projects whose day has come go on by themselves, from that day on; each exactly once, also after downtime and with several servers. Returns how many. R13.2 */
export async function resumeProjects(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  const { rows } = await sql<Due>`
    select p.district_id as "districtId", p.id from project p where p.paused_until <= ${asOf} order by p.paused_until, p.id`.execute(db)
  let resumed = 0
  for (const due of rows) resumed += (await inTransaction(db, trx => resumeOne(trx, due, asOf))) ? 1 : 0
  return resumed
}

async function resumeOne(trx: Transaction<DB>, { districtId, id }: Due, asOf: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql<Row>`
    select p.id, p.district_id as "districtId", p.name, p.enterprise_id as "enterpriseId", p.paused_until as until, e.officer_id as "officerId",
      array_remove(array[e.officer_id, p.leader_id], null) as office
    from project p join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id
    where p.district_id = ${districtId} and p.id = ${id} and p.paused_until <= ${asOf} for update of p`.execute(trx)
  const project = rows[0]
  if (!project) return false
  const to = await toldOfProject(trx, project, '', asOf)
  await goOn(trx, { author: clockwork(districtId), actor: null, at: project.until, to }, project, asOf)
  return true
}
