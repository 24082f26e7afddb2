import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aDraft, aPlanInForce, aProposedPlan, readPlan } from '@yigen/testing/plans.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/plans/${id}/proposal`
const propose = async (who: string, id: string, body: object = {}, key?: string) => (await t.as(who)).post(path(id), body, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('proposePlan, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aDraft(t)).id, { path, body: {} }))

  it('refuses a reason that is too long: 400', async () => {
    expect((await propose(t.cast.officer, (await aDraft(t)).id, { reason: '长'.repeat(501) })).status).toBe(400)
  })

  it('hides the plan from who does not see its project: 404', async () => expectHidden(t, (await aDraft(t)).id, { path, body: {} }))

  it('is not for a leader: 403', async () => expect((await propose(t.cast.leader, (await aDraft(t)).id)).status).toBe(403))

  it('refuses one that is proposed, empty, or a later version without its reason: 409', async () => {
    expect((await propose(t.cast.officer, (await aProposedPlan(t)).id)).body.title).toBe('这份方案现在是“待审定”，不能提交审定。')
    expect((await propose(t.cast.officer, (await aDraft(t, { milestones: [] })).id)).body.code).toBe('planEmpty')
    const { projectId } = await aPlanInForce(t)
    const { id } = await act(t, t.cast.officer, `/api/projects/${projectId}/plans`, { from: 'inForce' })
    expect((await propose(t.cast.officer, id)).body.title).toBe('换一版方案，请写明为什么换。')
    expect((await propose(t.cast.officer, id, { reason: '联审晚了。' })).status).toBe(200)
  })
})

describe('a version proposed (R15.7)', () => {
  it('is put before the minister', async () => {
    const { id, projectId } = await aDraft(t)
    const answer = await propose(t.cast.officer, id, {}, 'same')
    expect([answer.status, answer.body]).toMatchObject([200, { status: 'proposed' }])
    expect((await propose(t.cast.officer, id, {}, 'same')).body).toEqual(answer.body)
    const [told] = (await (await t.as(t.cast.minister)).get('/api/notices')).body.rows
    expect(told).toMatchObject({
      kind: 'plan.proposed',
      subject: { kind: 'plan', id: projectId },
      sentence: '陈若溪提交了“鹭汀智能研发中心”的方案，请审定。',
    })
    expect((await historyOf(t, 'plan.proposed')).some(row => row.subject_id === id)).toBe(true)
    const { whyNot } = await readPlan(t, projectId, undefined, t.cast.minister)
    expect([whyNot.adoptPlan, whyNot.returnPlan]).toEqual([null, null])
  })
})
