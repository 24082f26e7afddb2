import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { brokenPromises } from '@yigen/testing/model/invariants.ts'
import {
  aDraft,
  after,
  aLine,
  aNextVersion,
  aPlanInForce,
  days,
  enterprise,
  finish,
  milestone,
  milestoneOf,
  readPlan,
  unit,
} from '@yigen/testing/plans.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startMilestones } from './start-milestones.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

async function lagging() {
  const first = milestone('签约', enterprise, days(2))
  const second = milestone('备案', unit(), days(3), [after(first, 2)])
  const plan = await aPlanInForce(t, { milestones: [first, second] })
  await finish(t, first.id)
  return { ...plan, second }
}
const dayIn = (days: number) =>
  t
    .now()
    .add({ hours: 24 * days })
    .toZonedDateTimeISO('+08:00')
    .toPlainDate()
    .toString()

describe('a project that is paused (R13.2)', () => {
  it('starts nothing new, and its forecast says so; what runs runs on', async () => {
    const { projectId, second } = await lagging()
    const before = await readPlan(t, projectId)
    await act(t, t.cast.minister, `/api/projects/${projectId}/pause`, { until: dayIn(30), reason: '企业内部审批。' })
    const paused = await readPlan(t, projectId)
    expect((paused.forecast?.shiftDays ?? 0) - (before.forecast?.shiftDays ?? 0)).toBeGreaterThan(15)
    const [kept] = await t.db.selectFrom('plan_forecast').select('shift_days').where('project_id', '=', projectId).execute()
    expect(kept?.shift_days).toBe(paused.forecast?.shiftDays)
    t.travel({ hours: 24 * 6 })
    await startMilestones(t.db, t.now())
    expect((await milestoneOf(t, projectId, second.id)).now.status).toBe('waiting')
  })

  it('goes on from the moment it is resumed', async () => {
    const { projectId, second } = await lagging()
    await act(t, t.cast.minister, `/api/projects/${projectId}/pause`, { until: dayIn(30), reason: '企业内部审批。' })
    t.travel({ hours: 24 * 9 })
    expect((await (await t.as(t.cast.minister)).send('DELETE', `/api/projects/${projectId}/pause`)).status).toBe(200)
    const { now } = await milestoneOf(t, projectId, second.id)
    expect([now.status, now.startAt]).toEqual(['running', t.now().toString()])
  })
})

describe('a project that ends (R13.6)', () => {
  it('ends what runs of its plan in words, with its tasks; what waits is dropped, what is finished stays', async () => {
    const line = aLine()
    const { projectId } = await aPlanInForce(t, { milestones: line.all })
    await finish(t, line.needs.id)
    const { now } = await milestoneOf(t, projectId, line.check.id)
    await act(t, t.cast.minister, `/api/projects/${projectId}/loss`, { reason: '选了邻区。', where: '番禺' })
    const task = (await (await t.as(t.cast.clerk)).get(`/api/tasks/${now.taskId}`)).body
    expect([task.status, task.waiverReason]).toEqual(['waived', '项目已终止，不用再办。'])
    const rows = await t.db.selectFrom('milestone').select(['name', 'status']).where('project_id', '=', projectId).execute()
    expect(new Map(rows.map(row => [row.name, row.status]))).toEqual(
      new Map([
        ['需求确认', 'finished'],
        ['资格核查', 'dropped'],
        ['协议签署', 'dropped'],
        ['联审', 'dropped'],
        ['落地核定', 'dropped'],
      ]),
    )
    expect(
      await t.db.selectFrom('clock').select('id').where('subject_id', '=', now.taskId).where('stopped_at', 'is', null).execute(),
    ).toEqual([])
    expect((await historyOf(t, 'milestone.ended')).some(row => row.subject_id === line.check.id)).toBe(true)
    const answer = await (await t.as(t.cast.officer)).post(`/api/projects/${projectId}/plans`, { from: 'inForce' })
    expect([answer.status, answer.body.title]).toEqual([409, '项目已经结束，方案不再变动。'])
  })
})

it('after all of it nothing is broken of what must always hold', async () => expect(await brokenPromises(t)).toEqual([]))

describe('the leader of a key project (R15.7)', () => {
  it('is told of a version that is adopted', async () => {
    const { projectId } = await aPlanInForce(t)
    await act(t, t.cast.minister, `/api/projects/${projectId}/key`, { leaderId: t.cast.leader })
    const next = await aNextVersion(t, projectId, all => all.map(one => ({ ...one, promise: days(5) })))
    await act(t, t.cast.minister, `/api/plans/${next.id}/adoption`, {})
    const [told] = (await (await t.as(t.cast.leader)).get('/api/notices')).body.rows
    expect(told.sentence).toMatch(/^“鹭汀智能研发中心”的方案第 2 版开始执行，预计 .+ 落地。$/)
  })

  it('sees its plan and its draft', async () => {
    const { projectId } = await aDraft(t)
    expect((await readPlan(t, projectId, undefined, t.cast.leader)).status).toBe('draft')
  })
})
