import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { after, aPlanInForce, days, milestone, milestoneOf, outside, readPlan, unit } from '@yigen/testing/plans.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/milestones/${id}/expectation`
const body = { until: '2027-01-15T18:00:00+08:00', words: '1 月 15 日上会。' }
const say = async (who: string, id: string, sent: object = body, key?: string) => (await t.as(who)).post(path(id), sent, key)

async function running() {
  const [review, check] = [milestone('联审', outside, days(5)), milestone('核查', unit(), days(5))]
  const landing = milestone('落地', unit(), days(1), [after(review), after(check)])
  return { ...(await aPlanInForce(t, { milestones: [review, check, landing] })), review, check, landing }
}

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('expectMilestone, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await running()).review.id, { path, body }))

  it('refuses one without words, or without a time: 400', async () => {
    const { review } = await running()
    expect((await say(t.cast.officer, review.id, { until: body.until })).body.errors[0].field).toBe('words')
    expect((await say(t.cast.officer, review.id, { words: body.words })).body.errors[0].field).toBe('until')
  })

  it('hides the milestone from who does not see its project: 404', async () => expectHidden(t, (await running()).review.id, { path, body }))

  it('is not for a leader: 403', async () => expect((await say(t.cast.leader, (await running()).review.id)).status).toBe(403))

  it('refuses a time that is past: 400', async () => {
    const answer = await say(t.cast.officer, (await running()).review.id, { ...body, until: t.now().subtract({ hours: 1 }).toString() })
    expect([answer.status, answer.body.code]).toEqual([400, 'expectedInPast'])
  })

  it('refuses what waits, and for a unit whoever is not of it: 409', async () => {
    const { landing, check } = await running()
    expect((await say(t.cast.officer, landing.id)).body.title).toBe('这个节点现在是“未开始”，不能改预计。')
    expect((await say(t.cast.officer, check.id)).body.title).toBe('这个节点由区税务局自己报预计。')
  })
})

describe('what its owner expects (R15.4)', () => {
  it('moves the forecast, with its sentence and whose it is, and no due time', async () => {
    const { review, projectId } = await running()
    const before = await milestoneOf(t, projectId, review.id)
    const answer = await say(t.cast.officer, review.id, body, 'same')
    expect([answer.status, (await say(t.cast.officer, review.id, body, 'same')).body]).toEqual([200, answer.body])
    const { milestones, forecast } = await readPlan(t, projectId)
    expect(milestones[0]?.now).toMatchObject({
      dueAt: before.now.dueAt,
      expectedAt: '2027-01-15T10:00:00Z',
      finishAt: '2027-01-15T10:00:00Z',
      critical: true,
    })
    expect(forecast).toMatchObject({ causedBy: review.id, provisional: true })
    expect(forecast?.shiftDays).toBeGreaterThan(20)
    expect(forecast?.sentence).toBe(`比方案晚 ${forecast?.shiftDays} 个工作日：“联审”比计划多用 ${forecast?.causedDays} 个工作日`)
    expect([forecast?.slipDays, forecast?.slip]).toEqual([forecast?.shiftDays, { ours: 0, enterprise: 0, outside: forecast?.shiftDays }])
    const [kept] = await t.db
      .selectFrom('plan_forecast')
      .select(['shift_days', 'caused_by', 'slip_outside', 'provisional'])
      .where('project_id', '=', projectId)
      .execute()
    expect(kept).toEqual({ shift_days: forecast?.shiftDays, caused_by: review.id, slip_outside: forecast?.shiftDays, provisional: true })
    expect((await historyOf(t, 'milestone.expected')).some(row => row.subject_id === review.id)).toBe(true)
  })

  it('is said by the people of the unit for its own', async () => {
    const { check, projectId } = await running()
    expect((await say(t.cast.clerk, check.id)).status).toBe(200)
    expect((await milestoneOf(t, projectId, check.id)).now).toMatchObject({ expectedAt: '2027-01-15T10:00:00Z', expectedWords: body.words })
    const { body: bell } = await (await t.as(t.cast.officer)).get('/api/notices')
    expect(bell.rows?.[0]?.kind, JSON.stringify(bell)).toBe('milestone.expected')
  })
})
