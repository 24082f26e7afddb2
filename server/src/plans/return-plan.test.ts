import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aDraft, aProposedPlan, readPlan } from '@yigen/testing/plans.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/plans/${id}/return`
const body = { words: '施工 25 天排不开。' }
const back = async (who: string, id: string, sent: object = body, key?: string) => (await t.as(who)).post(path(id), sent, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('returnPlan, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aProposedPlan(t)).id, { path, body }))

  it('refuses one without words: 400', async () => {
    const answer = await back(t.cast.minister, (await aProposedPlan(t)).id, { words: ' ' })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'words'])
  })

  it('hides the plan from who does not see its project: 404', async () => expectHidden(t, (await aProposedPlan(t)).id, { path, body }))

  it('is not for the officer: 403', async () => expect((await back(t.cast.officer, (await aProposedPlan(t)).id)).status).toBe(403))

  it('refuses one that is not proposed: 409', async () => expect((await back(t.cast.minister, (await aDraft(t)).id)).status).toBe(409))
})

describe('a version returned (R15.7)', () => {
  it('is drafted on, and can be proposed again', async () => {
    const { id, projectId } = await aProposedPlan(t)
    const answer = await back(t.cast.minister, id, body, 'same')
    expect([answer.status, answer.body.status]).toEqual([200, 'returned'])
    expect((await back(t.cast.minister, id, body, 'same')).body).toEqual(answer.body)
    expect(await readPlan(t, projectId)).toMatchObject({ status: 'returned', decisionWords: body.words, decidedBy: '郑怀远' })
    const [told] = (await (await t.as(t.cast.officer)).get('/api/notices')).body.rows
    expect(told.sentence).toBe('“鹭汀智能研发中心”的方案被退回：施工 25 天排不开。')
    expect((await historyOf(t, 'plan.returned')).some(row => row.subject_id === id)).toBe(true)
    await act(t, t.cast.officer, `/api/plans/${id}/proposal`, {})
    expect(await readPlan(t, projectId)).toMatchObject({ status: 'proposed', decidedBy: null })
  })
})
