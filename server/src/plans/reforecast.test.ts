import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { after, aPlanInForce, days, milestone, officer, outside } from '@yigen/testing/plans.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '#database/in-transaction.ts'
import { forecastsAreStale } from './forecasts-are-stale.ts'
import { reforecast } from './reforecast.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const kept = async (projectId: string) => {
  const [row] = await t.db
    .selectFrom('plan_forecast')
    .select(['shift_days', 'caused_by', 'stale_at', 'reckoned_at', 'slip_ours'])
    .where('project_id', '=', projectId)
    .execute()
  return row
}

describe('reforecast (R15.4)', () => {
  it('what is past its time is later with every working day, in the list as on the page', async () => {
    const needs = milestone('需求', officer, days(2))
    const { projectId } = await aPlanInForce(t, { milestones: [needs] })
    expect(await kept(projectId)).toMatchObject({ shift_days: 0, slip_ours: 0 })
    t.travel({ hours: 24 * 7 })
    await reforecast(t.db, t.now())
    const late = await kept(projectId)
    expect(late).toMatchObject({ shift_days: 3, caused_by: needs.id, slip_ours: 3 })
    t.travel({ hours: 24 })
    await reforecast(t.db, t.now())
    expect((await kept(projectId))?.shift_days).toBe(4)
  })

  it('tells the officer once that what starts by hand can begin, when the forecast has it begin (R15.2)', async () => {
    const review = milestone('联审', outside, days(9))
    const stock = milestone('备料', officer, days(3), [after(review, -5)])
    const { projectId } = await aPlanInForce(t, { milestones: [review, stock] })
    const told = async () =>
      (await (await t.as(t.cast.officer)).get('/api/notices')).body.rows.filter((row: { kind: string }) => row.kind === 'milestone.toStart')
    const page = async () => (await (await t.as(t.cast.officer)).get(`/api/projects/${projectId}`)).body.next
    expect([await told(), (await page())[0]]).toMatchObject([[], { name: '联审', byHand: false }])
    t.travel({ hours: 24 * 6 })
    await reforecast(t.db, t.now())
    await reforecast(t.db, t.now())
    expect(await told()).toMatchObject([{ sentence: '“鹭汀智能研发中心”的节点“备料”可以开始了，由你手动开始。' }])
    expect((await page())[0]).toMatchObject({ name: '备料', byHand: true, toStart: true, whyNot: { startMilestone: null } })
  })

  it('a published calendar makes all of the district stale', async () => {
    const { projectId } = await aPlanInForce(t, { milestones: [milestone('需求', officer, days(2))] })
    await inTransaction(t.db, trx => forecastsAreStale(trx, '440105', t.now()))
    expect((await kept(projectId))?.stale_at?.toString()).toBe(t.now().toString())
    expect(await reforecast(t.db, t.now())).toBeGreaterThan(0)
    expect((await kept(projectId))?.reckoned_at.toString()).toBe(t.now().toString())
  })
})
