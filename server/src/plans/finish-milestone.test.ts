import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import {
  after,
  aLine,
  aPlanInForce,
  days,
  enterprise,
  finishTaskOf,
  milestone,
  milestoneOf,
  outside,
  readPlan,
  unit,
} from '@yigen/testing/plans.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/milestones/${id}/finish`
const body = { words: '需求表已签字。' }
const finish = async (who: string, id: string, sent: object = body, key?: string) => (await t.as(who)).post(path(id), sent, key)
const line = async () => {
  const milestones = aLine()
  return { ...(await aPlanInForce(t, { milestones: milestones.all })), ...milestones }
}

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('finishMilestone, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await line()).needs.id, { path, body }))

  it('refuses one without words: 400', async () => {
    const answer = await finish(t.cast.officer, (await line()).needs.id, {})
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'words'])
  })

  it('hides the milestone from who does not see its project: 404', async () => expectHidden(t, (await line()).needs.id, { path, body }))

  it('is not for a leader, nor for the unit itself: 403', async () => {
    expect((await finish(t.cast.leader, (await line()).needs.id)).status).toBe(403)
    const check = milestone('核查', unit(), days(2))
    await aPlanInForce(t, { milestones: [check] })
    expect((await finish(t.cast.clerk, check.id)).status).toBe(403)
  })

  it('refuses what waits, and what a unit finishes by its task: 409', async () => {
    const { contract } = await line()
    expect((await finish(t.cast.officer, contract.id)).body.title).toBe('这个节点现在是“未开始”，不能完成。')
    const check = milestone('核查', unit(), days(2))
    await aPlanInForce(t, { milestones: [check] })
    expect((await finish(t.cast.officer, check.id)).body.title).toBe('这个节点由区税务局办结交办来完成。')
  })
})

describe('a milestone finished (R15.2)', () => {
  it('stops its clock, starts what waited for it at that moment, and is a step of the project', async () => {
    const { needs, check, projectId } = await line()
    t.travel({ hours: 3 })
    const answer = await finish(t.cast.officer, needs.id, body, 'same')
    expect([answer.status, answer.body.status]).toEqual([200, 'finished'])
    expect((await finish(t.cast.officer, needs.id, body, 'same')).body).toEqual(answer.body)
    const clocks = await t.db.selectFrom('clock').select(['kind', 'stopped_by']).where('subject_id', '=', needs.id).execute()
    expect(clocks).toEqual([{ kind: 'milestone', stopped_by: 'milestone.finished' }])
    const next = await milestoneOf(t, projectId, check.id)
    expect([next.now.status, next.now.startAt]).toEqual(['running', t.now().toString()])
    const task = await (await t.as(t.cast.clerk)).get(`/api/tasks/${next.now.taskId}`)
    expect(task.body).toMatchObject({
      subject: { kind: 'milestone', id: check.id },
      asked: '资格核查',
      promise: { amount: 3, unit: 'workingDays' },
      status: 'handed',
    })
    const [project] = await t.db.selectFrom('project').select('last_event_at').where('id', '=', projectId).execute()
    expect(project?.last_event_at.toString()).toBe(t.now().toString())
    const rows = (await historyOf(t, 'milestone.finished')).filter(row => row.subject_id === needs.id)
    expect(rows.map(row => row.public)).toEqual([true])
    expect((await historyOf(t, 'milestone.result')).filter(row => row.subject_id === needs.id).map(row => row.public)).toEqual([false])
  })

  it('of a unit is finished with its task; of the enterprise and outside by the officer, to the end', async () => {
    const { needs, check, contract, review, landing, projectId } = await line()
    await finish(t.cast.officer, needs.id)
    await finishTaskOf(t, projectId, check.id)
    const checked = await milestoneOf(t, projectId, check.id)
    expect(checked.now).toMatchObject({ status: 'finished', finishedWords: '核过了，资格齐全。' })
    for (const one of [contract, review]) expect((await finish(t.cast.officer, one.id)).status).toBe(200)
    await finishTaskOf(t, projectId, landing.id)
    const { milestones, forecast } = await readPlan(t, projectId)
    expect(milestones.every(one => one.now?.status === 'finished')).toBe(true)
    expect([forecast?.landsAt, (forecast?.shiftDays ?? 0) < 0]).toEqual([t.now().toString(), true])
  })

  it('starts what waits for a start with it', async () => {
    const first = milestone('甲', enterprise, days(2))
    const second = milestone('乙', outside, days(2), [{ ...after(first), link: 'startStart' }])
    const { projectId } = await aPlanInForce(t, { milestones: [second, first] })
    expect((await readPlan(t, projectId)).milestones.map(one => one.now?.status)).toEqual(['running', 'running'])
  })
})
