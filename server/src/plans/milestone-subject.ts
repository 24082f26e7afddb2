import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { sql } from 'kysely'
import { lockProject } from '#projects/lock-project.ts'
import { relationHere } from '#sight/enterprise-sight.ts'
import type { Subject } from '#slice/subject.ts'
import type { HostsTasks } from '#slice/task-host.ts'
import { hostOfMilestone } from './host-of-milestone.ts'
import { milestoneSeen } from './plan-sight.ts'

const ofTask = sql`
  from milestone m join project p on p.district_id = m.district_id and p.id = m.project_id
  where m.district_id = t.district_id and m.id = t.subject_id`

const isOver = sql<boolean>`(p.status <> 'open' or m.status = 'dropped')`

const milestoneHostsTasks: HostsTasks = {
  take: async (trx, actor, id) => {
    const { rows } = await sql<{ projectId: string }>`
      select m.project_id as "projectId" from milestone m where m.district_id = ${actor.districtId} and m.id = ${id}`.execute(trx)
    if (!rows[0]) throw new Refused(refusal(refusals.notFound))
    const project = await lockProject(trx, actor, rows[0].projectId, sql`true`)
    const found = await sql<{ name: string; ended: boolean }>`
      select m.name, ${isOver} as ended from milestone m join project p on p.district_id = m.district_id and p.id = m.project_id
      where m.district_id = ${actor.districtId} and m.id = ${id}`.execute(trx)
    const { name, ended } = found.rows[0] as { name: string; ended: boolean }
    return hostOfMilestone(project, { id, name }, { relation: project.asker.relation, ended })
  },
  relation: actor => sql`(select ${relationHere(actor)} ${ofTask})`,
  officer: sql`(select e.officer_id from milestone m join project p on p.district_id = m.district_id and p.id = m.project_id
    join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id where m.district_id = t.district_id and m.id = t.subject_id)`,
  ended: sql`(select ${isOver} ${ofTask})`,
}

/** What clocks and tasks of a plan hang on. R15.5 */
export const milestoneSubject: Subject = {
  title: sql`(select p.name || '：' || m.name from milestone m join project p on p.district_id = m.district_id and p.id = m.project_id
    where m.district_id = c.district_id and m.id = c.subject_id)`,
  seen: milestoneSeen,
  day: () => sql`json_build_object('chases', c.kind = 'chase')`,
  hostsTasks: milestoneHostsTasks,
  dueMoved: async (trx, clocks, districtId) => {
    const ids = clocks.map(clock => clock.subjectId)
    await sql`
      update milestone m set due_at = c.due_at from clock c
      where c.district_id = ${districtId} and c.subject_id = any(${ids}::uuid[]) and c.kind = 'milestone' and c.stopped_at is null
        and m.district_id = c.district_id and m.id = c.subject_id`.execute(trx)
    // the next run reckons its project anew
    await sql`
      update plan_forecast f set stale_at = least(f.stale_at, f.reckoned_at) from milestone m
      where m.district_id = ${districtId} and m.id = any(${ids}::uuid[]) and f.district_id = m.district_id and f.project_id = m.project_id`.execute(
      trx,
    )
  },
}
