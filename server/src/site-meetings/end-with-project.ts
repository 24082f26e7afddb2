import type { Actor } from '@yigen/domain/members/actor.ts'
import { projectStatusWords } from '@yigen/domain/projects/project-status.ts'
import { sql, type Transaction } from 'kysely'
import { stopClocksOf } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import type { EndedProject } from '#slice/follows.ts'
import { endTasksOn } from '#tasks/end-tasks-on.ts'
import { type CalledOff, markCalledOff } from './mark-called-off.ts'

/** A project that is lost or moves away takes its meetings to come with it, and what was still to be done of those that were held: tasks of units in words, and what lay with the officer. R13.6 */
export async function endWithProject(trx: Transaction<DB>, actor: Actor, project: EndedProject, now: Temporal.Instant): Promise<void> {
  if (project.why === 'landed') return
  const reason = `项目${projectStatusWords[project.why].zh}`
  for (const meeting of await readPlanned(trx, project)) await markCalledOff(trx, actor, meeting, reason, now)
  const held = (await readHeld(trx, project)).map(meeting => ({ ...meeting, words: reason }))
  await endTasksOn(trx, actor, project.enterpriseId, held, now)
  const { districtId } = project
  const subjectIds = await readUndone(trx, project)
  await stopClocksOf(trx, { districtId, subjectIds, by: 'project.ended', memberId: actor.memberId }, now)
}

async function readPlanned(trx: Transaction<DB>, { districtId, id }: EndedProject): Promise<CalledOff[]> {
  const { rows } = await sql<CalledOff>`
    select g.id, g.district_id as "districtId", p.id as "projectId", p.name as "projectName", p.enterprise_id as "enterpriseId", e.officer_id as "officerId",
      p.leader_id as "leaderId", g.starts_at as "startsAt", g.enterprise_asked as "enterpriseAsked"
    from site_meeting g join project p on p.district_id = g.district_id and p.id = g.project_id
    join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id
    where g.district_id = ${districtId} and g.project_id = ${id} and g.status = 'planned' for update of g`.execute(trx)
  return rows
}

async function readHeld(trx: Transaction<DB>, { districtId, id }: EndedProject): Promise<{ id: string; title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select g.id, g.about as title from site_meeting g where g.district_id = ${districtId} and g.project_id = ${id} and g.status = 'held'`.execute(
    trx,
  )
  return rows
}

async function readUndone(trx: Transaction<DB>, { districtId, id }: EndedProject): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select x.id from site_meeting g join site_meeting_decision x on x.district_id = g.district_id and x.meeting_id = g.id
    where g.district_id = ${districtId} and g.project_id = ${id} and x.task_id is null and x.done_at is null`.execute(trx)
  return rows.map(row => row.id)
}
