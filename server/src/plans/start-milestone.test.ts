import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { after, aPlanInForce, days, finish, milestone, milestoneOf, officer, outside } from '@yigen/testing/plans.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/milestones/${id}/start`
const start = async (who: string, id: string, body: object = {}, key?: string) => (await t.as(who)).post(path(id), body, key)

/** 备料 may begin five working days before 联审 is finished, once 需求 is. */
async function early() {
  const [needs, review] = [milestone('需求', officer, days(2)), milestone('联审', outside, days(9))]
  const stock = milestone('备料', officer, days(3), [after(review, -5), after(needs)])
  const plan = await aPlanInForce(t, { milestones: [needs, review, stock] })
  return { ...plan, needs, review, stock }
}

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('startMilestone, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await early()).stock.id, { path, body: {} }))

  it('refuses what it does not know: 400', async () =>
    expect((await start(t.cast.officer, (await early()).stock.id, { now: true })).status).toBe(400))

  it('hides the milestone from who does not see its project: 404', async () =>
    expectHidden(t, (await early()).stock.id, { path, body: {} }))

  it('is not for a leader: 403', async () => expect((await start(t.cast.leader, (await early()).stock.id)).status).toBe(403))

  it('refuses one that starts by itself, runs, or waits for another still: 409', async () => {
    const { needs, review, stock } = await early()
    const next = milestone('签约', officer, days(1), [after(review)])
    const { milestones } = await aPlanInForce(t, {
      milestones: [{ ...review, id: crypto.randomUUID() }].flatMap(one => [one, { ...next, predecessors: [after(one)] }]),
    })
    expect((await start(t.cast.officer, milestones[1]?.id ?? '')).body.code).toBe('milestoneStartsItself')
    expect((await start(t.cast.officer, needs.id)).body.title).toBe('这个节点现在是“进行中”，不能开始。')
    expect((await start(t.cast.officer, stock.id)).body.code).toBe('milestoneNotReady')
  })
})

describe('a milestone with a negative lag (R15.2)', () => {
  it('starts by hand, once what it waits for otherwise has come; its clock runs from then', async () => {
    const { projectId, needs, stock } = await early()
    await finish(t, needs.id)
    expect((await milestoneOf(t, projectId, stock.id)).now.status).toBe('waiting')
    const answer = await start(t.cast.officer, stock.id, {}, 'same')
    expect([answer.status, answer.body]).toMatchObject([200, { status: 'running', at: t.now().toString() }])
    expect((await start(t.cast.officer, stock.id, {}, 'same')).body).toEqual(answer.body)
    const { now } = await milestoneOf(t, projectId, stock.id)
    expect([now.status, now.startAt]).toEqual(['running', t.now().toString()])
    const clocks = await t.db.selectFrom('clock').select(['kind', 'started_at']).where('subject_id', '=', stock.id).execute()
    expect(clocks.map(one => [one.kind, one.started_at.toString()])).toEqual([['milestone', t.now().toString()]])
    const started = (await historyOf(t, 'milestone.started')).find(row => row.subject_id === stock.id)
    expect(started?.actor_name).toBe('陈若溪')
  })
})
