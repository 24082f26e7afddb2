import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { expectHidden, expectNobody, written } from '@yigen/testing/order.ts'
import { aDraft, after, aLine, aNextVersion, aPlanInForce, days, milestone, officer, outside } from '@yigen/testing/plans.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/plans/${id}/forecast`
const body = () => ({ milestones: aLine().all })
const forecast = async (who: string, id: string, sent: object) => (await t.as(who)).post(path(id), sent)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('forecastDraft, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aDraft(t)).id, { path, body: body() }))

  it('refuses a promise of nothing: 400', async () => {
    const milestones = [{ ...milestone('设计', officer, days(1)), promise: { amount: 0, unit: 'workingDays' } }]
    expect((await forecast(t.cast.officer, (await aDraft(t)).id, { milestones })).status).toBe(400)
  })

  it('hides the plan from who does not see its project: 404', async () => expectHidden(t, (await aDraft(t)).id, { path, body: body() }))

  it('names a cycle: 400', async () => {
    const [review, design] = [milestone('联审', outside, days(3)), milestone('设计', officer, days(6))]
    const milestones = [
      { ...review, predecessors: [after(design)] },
      { ...design, predecessors: [after(review)] },
    ]
    expect((await forecast(t.cast.officer, (await aDraft(t)).id, { milestones })).body.title).toBe('节点互相等待：“联审 → 设计 → 联审”。')
  })
})

describe('an unsaved change (R15.4)', () => {
  it('says what moves, by how much and by what; nothing is written', async () => {
    const line = aLine()
    const { projectId } = await aPlanInForce(t, { milestones: line.all })
    const next = await aNextVersion(t, projectId, all => all)
    const before = await written(t)
    const milestones = line.all.map(one => (one.id === line.review.id ? { ...one, promise: days(10) } : one))
    const answer = await forecast(t.cast.officer, next.id, { milestones })
    expect([answer.status, answer.body]).toMatchObject([
      200,
      { shiftDays: 6, causedBy: line.review.id, causedDays: 6, sentence: '比方案晚 6 个工作日：“联审”比计划多用 6 个工作日' },
    ])
    expect(answer.body.moved.map((one: { name: string }) => one.name)).toEqual(['联审', '落地核定'])
    expect(await written(t)).toEqual(before)
  })

  it('without a plan in force it is said against the draft as it is kept', async () => {
    const draft = await aDraft(t)
    const milestones = draft.milestones.map((one, i) => (i === 0 ? { ...one, promise: days(4) } : one))
    expect((await forecast(t.cast.officer, draft.id, { milestones })).body).toMatchObject({
      shiftDays: 2,
      causedBy: null,
      moved: { length: 5 },
    })
  })
})
