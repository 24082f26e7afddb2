import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { EndOfProject } from '@yigen/domain/projects/project-status.ts'
import { inTransaction } from '@yigen/server/database/in-transaction.ts'
import { followers } from '@yigen/server/slice/registry.ts'
import { sql } from 'kysely'
import type { TestApp } from './app.ts'
import { makeMember } from './cast.ts'
import { aPlanInForce, days, milestone, officer } from './plans.ts'
import { act } from './tasks.ts'

type Opened = { name?: string; enterpriseId?: string; by?: string }

/** An open project of the cast's enterprise with a plan in force; of another officer's with the row of one alone, for what is planned is another slice's. */
export async function aPlannedProject(
  t: TestApp,
  { name = '鹭汀智能研发中心', enterpriseId = t.cast.enterprise, by = t.cast.officer }: Opened = {},
) {
  const { id } = await act(t, by, '/api/projects', { enterpriseId, name, kind: 'rd-centre' })
  if (by === t.cast.officer) {
    await aPlanInForce(t, { projectId: id, milestones: [milestone('需求确认', officer, days(2))] })
    return id as string
  }
  const planId = randomUUIDv7()
  await sql`
    insert into plan (district_id, id, project_id, version, status, revision, reason, drafted_by, drafted_at, changed_by, changed_at, decided_by, decided_at, decision_words, in_force, begins_at, lands_at)
    select district_id, ${planId}, id, 1, 'inForce', 0, '', ${by}, ${t.now()}, ${by}, ${t.now()}, ${t.cast.minister}, ${t.now()}, '', tstzrange(${t.now()}::timestamptz, null), ${t.now()}, ${t.now().add({ hours: 2400 })}
    from project where id = ${id}`.execute(t.db)
  await t.db.updateTable('project').set({ plan_id: planId }).where('id', '=', id).execute()
  return id as string
}

export async function aKeyProject(t: TestApp, { leader = t.cast.leader, ...opened }: Opened & { leader?: string } = {}): Promise<string> {
  const id = await aPlannedProject(t, opened)
  await act(t, t.cast.minister, `/api/projects/${id}/key`, { leaderId: leader })
  return id
}

export const aLeader = (t: TestApp, name = '江知远'): Promise<string> =>
  makeMember(t.db, t.now(), { name, unitId: '440105', roles: ['leader'] })

/** The minister asks another leader to lead it. */
export async function aLeaderProposal(t: TestApp, { to, by = t.cast.minister }: { to?: string; by?: string } = {}) {
  const [id, toId] = [await aKeyProject(t), to ?? (await aLeader(t))]
  await act(t, by, `/api/projects/${id}/leader`, { leaderId: toId, reason: '分工调整。' })
  return { id, toId }
}

/** The minister proposes that it is key no longer. */
export async function anEndOfKey(t: TestApp, opened: Parameters<typeof aKeyProject>[1] = {}): Promise<string> {
  const id = await aKeyProject(t, opened)
  await act(t, t.cast.minister, `/api/projects/${id}/end-of-key`, { reason: '企业暂缓扩产。' })
  return id
}

/** Whether it is key and who leads it: by its row, and by the leadership that goes on. */
export async function leadOf(t: TestApp, id: string) {
  const project = await t.db
    .selectFrom('project')
    .select(['is_key', 'leader_id', 'key_since'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const running = await t.db
    .selectFrom('leadership')
    .select('leader_id')
    .where('project_id', '=', id)
    .where(eb => eb.fn<boolean>('upper_inf', ['during']))
    .execute()
  return { isKey: project.is_key, leader: project.leader_id, running: running.map(row => row.leader_id) }
}

/** The clocks of one kind under a project's id, those that run first. */
export const clocksOfProject = (t: TestApp, id: string, kind: 'review' | 'leaderAnswer' | 'endOfKeyAnswer') =>
  t.db
    .selectFrom('clock')
    .select(['holder_id', 'due_at', 'stopped_at', 'stopped_by'])
    .where('subject_id', '=', id)
    .where('kind', '=', kind)
    .orderBy('stopped_at', eb => eb.desc().nullsFirst())
    .execute()

/** One of each for the matrix; who is asked to take over is there already. */
export async function keySubjects(t: TestApp) {
  const { id: successor } = await t.db
    .selectFrom('member')
    .select('id')
    .where('unit_id', '=', '440105')
    .where(sql<boolean>`'leader' = any(roles)`)
    .where('id', '<>', t.cast.leader)
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const { id: leaving } = await aLeaderProposal(t, { to: successor })
  return { successor, leaving, planned: await aPlannedProject(t), key: await aKeyProject(t), ending: await anEndOfKey(t) }
}

/** That a project ended, as the step that ends it announces it by its officer. */
export async function announceEnd(t: TestApp, id: string, why: EndOfProject): Promise<void> {
  const project = await t.db
    .selectFrom('project')
    .select(['name', 'enterprise_id', 'district_id'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const { name, enterprise_id: enterpriseId, district_id: districtId } = project
  const reach = {
    own: [],
    deputyOf: [],
    deputyFor: [],
    team: [],
    unassigned: [],
    unit: [],
    enterprises: [],
    takers: [],
    matters: [],
    districts: [],
  }
  const actor = {
    ...{ memberId: t.cast.officer, districtId, unitId: '440105-investment', unitLevel: 'department', unitName: '区投资促进中心' },
    ...{ name: '陈若溪', roles: ['officer'], language: 'zh-CN', reach },
  } as unknown as Actor
  await inTransaction(t.db, async trx => {
    for (const follow of followers('projectEnded')) await follow(trx, actor, { districtId, id, name, enterpriseId, why }, t.now())
  })
}
