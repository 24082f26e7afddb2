import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { brokenPromises } from '@yigen/testing/model/invariants.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import {
  aDraft,
  aLine,
  aNextVersion,
  aPlanInForce,
  aProposedPlan,
  days,
  finish,
  finishTaskOf,
  milestone,
  milestoneOf,
  officer,
  readPlan,
  unit,
} from '@yigen/testing/plans.ts'
import { aProject } from '@yigen/testing/projects.ts'
import { act, housing } from '@yigen/testing/tasks.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/plans/${id}/adoption`
const adopt = async (who: string, id: string, body: object = {}, key?: string) => (await t.as(who)).post(path(id), body, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('adoptPlan, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aProposedPlan(t)).id, { path, body: {} }))

  it('refuses an ending without words: 400', async () => {
    const { id, milestones } = await aProposedPlan(t)
    const answer = await adopt(t.cast.minister, id, { endings: [{ milestoneId: milestones[0]?.id, words: '' }] })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'endings.0.words'])
  })

  it('hides the plan from who does not see its project: 404', async () => expectHidden(t, (await aProposedPlan(t)).id, { path, body: {} }))

  it.each([['officer'], ['deputy']] as const)('is not for the %s: 403', async role => {
    const answer = await adopt(t.cast[role], (await aProposedPlan(t)).id)
    expect([answer.status, answer.body.title]).toEqual([403, '这一步由项目部长或领导来做。'])
  })

  it('is never decided by who drafted, changed or proposed it: 403 (R1.4)', async () => {
    const draft = await aDraft(t)
    const minister = await t.as(t.cast.minister)
    await minister.send('PUT', `/api/plans/${draft.id}/draft`, { revision: 1, milestones: aLine().all })
    await act(t, t.cast.officer, `/api/plans/${draft.id}/proposal`, {})
    const answer = await adopt(t.cast.minister, draft.id)
    expect([answer.status, answer.body.code]).toEqual([403, 'notOwnWork'])
    expect((await adopt(t.cast.leader, draft.id)).status).toBe(200)
  })

  it('refuses one that is not proposed: 409', async () => {
    const answer = await adopt(t.cast.minister, (await aDraft(t)).id)
    expect([answer.status, answer.body.title]).toEqual([409, '这份方案现在是“草稿”，不能审定通过。'])
  })
})

describe('a plan adopted (R15.7)', () => {
  it('is in force, starts what waits for nothing, and is told', async () => {
    const line = aLine()
    const plan = await aProposedPlan(t, { milestones: line.all })
    const answer = await adopt(t.cast.minister, plan.id, { words: '同意。' })
    expect([answer.status, answer.body]).toMatchObject([200, { status: 'inForce', version: 1 }])
    const read = await readPlan(t, plan.projectId)
    expect(read.milestones.map(one => one.now?.status)).toEqual(['running', 'waiting', 'waiting', 'waiting', 'waiting'])
    expect(read.forecast).toMatchObject({ shiftDays: 0, sentence: '与方案一致', slipDays: 0 })
    expect(read.forecast?.landsAt).toBe(read.landsAt)
    const [project] = await t.db.selectFrom('project').select('plan_id').where('id', '=', plan.projectId).execute()
    expect(project?.plan_id).toBe(plan.id)
    const kinds = (await (await t.as(t.cast.officer)).get('/api/notices')).body.rows.map((row: { kind: string }) => row.kind)
    expect(kinds).toContain('plan.adopted')
    expect((await historyOf(t, 'plan.adopted')).some(row => row.subject_id === plan.id)).toBe(true)
    const told = (await (await t.as(t.cast.clerk)).get('/api/notices')).body.rows.map((row: { sentence: string }) => row.sentence)
    expect(told).toContainEqual(expect.stringContaining('区税务局的 2 个节点，最近的是“资格核查”'))
  })

  it('is done once for the same key', async () => {
    const { id } = await aProposedPlan(t)
    const [one, two] = await Promise.all([adopt(t.cast.minister, id, {}, 'same'), adopt(t.cast.minister, id, {}, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })

  it('carries over what is finished, and lets what runs keep its clocks', async () => {
    const line = aLine()
    const { projectId } = await aPlanInForce(t, { milestones: line.all })
    await finish(t, line.needs.id)
    const before = await milestoneOf(t, projectId, line.check.id)
    const next = await aNextVersion(t, projectId, all => [
      ...all,
      milestone('设计', officer, days(6), [{ id: line.check.id, link: 'finishStart', lag: 0 }]),
    ])
    expect((await adopt(t.cast.minister, next.id)).body).toMatchObject({ version: 2 })
    const after = await milestoneOf(t, projectId, line.check.id)
    expect([after.now.status, after.now.dueAt, after.now.taskId]).toEqual(['running', before.now.dueAt, before.now.taskId])
    const { versions, milestones } = await readPlan(t, projectId)
    expect(versions.map(({ version, status }) => [version, status])).toEqual([
      [2, 'inForce'],
      [1, 'replaced'],
    ])
    expect(milestones.find(({ id }) => id === line.needs.id)?.now).toMatchObject({ status: 'finished', finishedWords: '办完了。' })
  })

  it('ends a running task only in words: without them 409, with them the task is waived and its unit told', async () => {
    const line = aLine()
    const { projectId } = await aPlanInForce(t, { milestones: line.all })
    await finish(t, line.needs.id)
    const { now } = await milestoneOf(t, projectId, line.check.id)
    const next = await aNextVersion(t, projectId, all =>
      all
        .filter(({ id }) => id !== line.check.id)
        .map(one => ({ ...one, predecessors: one.predecessors.filter(({ id }) => id !== line.check.id) })),
    )
    const mute = await adopt(t.cast.minister, next.id)
    expect([mute.status, mute.body.code, mute.body.title]).toEqual([
      409,
      'endingNeedsWords',
      '这一版会结束正在办的节点（资格核查），请写明为什么。',
    ])
    expect(mute.body.changed).toEqual({ milestones: [{ id: line.check.id, name: '资格核查' }] })
    const endings = [{ milestoneId: line.check.id, words: '由市局统一核。' }]
    expect((await adopt(t.cast.minister, next.id, { endings })).status).toBe(200)
    const task = await (await t.as(t.cast.clerk)).get(`/api/tasks/${now.taskId}`)
    expect(task.body).toMatchObject({ status: 'waived', waiverReason: '由市局统一核。' })
    const clocks = await t.db.selectFrom('clock').select('stopped_by').where('subject_id', '=', now.taskId).execute()
    expect(clocks.every(({ stopped_by }) => stopped_by === 'task.waived')).toBe(true)
    const [row] = await t.db.selectFrom('milestone').select('status').where('id', '=', line.check.id).execute()
    expect(row?.status).toBe('dropped')
    expect((await milestoneOf(t, projectId, line.contract.id)).now.status).toBe('running')
  })

  it('gives a running milestone to another unit in words: it runs anew there', async () => {
    const check = milestone('资格核查', unit(), days(3))
    const { projectId } = await aPlanInForce(t, { milestones: [check] })
    const { now } = await milestoneOf(t, projectId, check.id)
    const next = await aNextVersion(t, projectId, all => all.map(one => ({ ...one, owner: unit(housing) })))
    expect((await adopt(t.cast.minister, next.id)).body.code).toBe('endingNeedsWords')
    const endings = [{ milestoneId: check.id, words: '改由住建办。' }]
    expect((await adopt(t.cast.minister, next.id, { endings })).status).toBe(200)
    const after = await milestoneOf(t, projectId, check.id)
    expect([after.now.status, after.owner.unitId]).toEqual(['running', housing])
    expect(after.now.taskId).not.toBe(now.taskId)
  })

  it('keeps what was finished while the next version was drafted without it', async () => {
    const line = aLine()
    const { projectId } = await aPlanInForce(t, { milestones: line.all })
    const next = await aNextVersion(t, projectId, () => [milestone('重来', officer, days(1))])
    await finish(t, line.needs.id)
    await finishTaskOf(t, projectId, line.check.id)
    const answer = await adopt(t.cast.minister, next.id, { endings: [{ milestoneId: line.contract.id, words: '不签了。' }] })
    expect(answer.status).toBe(200)
    expect((await readPlan(t, projectId)).milestones.map(one => [one.name, one.now?.status])).toEqual([
      ['需求确认', 'finished'],
      ['资格核查', 'finished'],
      ['重来', 'running'],
    ])
  })
})

it('after all of it nothing is broken of what must always hold', async () => expect(await brokenPromises(t)).toEqual([]))

describe('one plan in force at every instant (R14.1)', () => {
  it('of fifty who adopt it one does', async () => {
    const { id, projectId } = await aProposedPlan(t)
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => adopt(i % 2 ? t.cast.minister : t.cast.leader, id)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(49)
    const rows = await t.db.selectFrom('plan').select('id').where('project_id', '=', projectId).where('status', '=', 'inForce').execute()
    expect(rows).toHaveLength(1)
  })

  it('the database refuses a second one, whoever writes it', async () => {
    const { id, projectId } = await aPlanInForce(t)
    const [draft] = [await act(t, t.cast.officer, `/api/projects/${projectId}/plans`, { from: 'inForce' })]
    const second = sql`
      update plan x set status = 'inForce', version = 2, draft = null, in_force = tstzrange(now() - interval '1 year', null), begins_at = y.begins_at, lands_at = y.lands_at, decided_by = y.decided_by
      from plan y where y.id = ${id} and x.id = ${draft.id}`
    await expect(second.execute(t.db)).rejects.toThrow('plan_in_force_alone')
    await expect(sql`delete from plan where id = ${id}`.execute(t.db)).rejects.toThrow('permission denied')
    await expect(sql`update plan_milestone set name = 'x' where plan_id = ${id}`.execute(t.db)).rejects.toThrow('permission denied')
    const other = await aProject(t)
    await expect(sql`update plan set project_id = ${other.id} where id = ${id}`.execute(t.db)).rejects.toThrow('permission denied')
  })
})
