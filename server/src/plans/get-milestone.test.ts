import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { aLine, aPlanInForce, finish, finishTaskOf } from '@yigen/testing/plans.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const get = async (who: string | null, id: string) => (await t.as(who)).get(`/api/milestones/${id}`)
async function checking() {
  const line = aLine()
  const plan = await aPlanInForce(t, { milestones: line.all })
  await finish(t, line.needs.id)
  return { ...line, projectId: plan.projectId }
}

describe('getMilestone', () => {
  it('refuses who is not signed in: 401, and hides it from everybody but the office and its own unit: 404 (R13.7)', async () => {
    const { check, needs } = await checking()
    expect((await get(null, check.id)).status).toBe(401)
    const { foreignOfficer, streetHead, contact, outsider, clerk } = t.cast
    for (const who of [foreignOfficer, streetHead, contact, outsider]) expect((await get(who, check.id)).status).toBe(404)
    expect([(await get(clerk, needs.id)).status, (await get(t.cast.officer, never)).status]).toEqual([404, 404])
  })

  it('shows its unit what is its own, and what it may do', async () => {
    const { check, projectId } = await checking()
    const { body } = await get(t.cast.clerk, check.id)
    expect(body).toMatchObject({
      ...{ id: check.id, name: '资格核查', projectId, projectName: '鹭汀智能研发中心', stage: 'lead', planSeen: false, status: 'running' },
      owner: { kind: 'unit', unitId: '440105-tax', name: '区税务局' },
    })
    expect(body.whyNot).toMatchObject({ expectMilestone: null, finishMilestone: '这一步由首席服务官、B 角或项目部长来做。' })
    const words = { until: t.now().add({ hours: 96 }).toString(), words: '周一给结果。' }
    await act(t, t.cast.clerk, `/api/milestones/${check.id}/expectation`, words)
    expect((await get(t.cast.officer, check.id)).body).toMatchObject({ planSeen: true, expectedWords: '周一给结果。' })
  })

  it('shows the office how it ended', async () => {
    const { check, projectId } = await checking()
    await finishTaskOf(t, projectId, check.id)
    const { body } = await get(t.cast.officer, check.id)
    expect([body.status, body.finishedWords, body.whyNot.finishMilestone]).toEqual([
      'finished',
      '核过了，资格齐全。',
      '这个节点现在是“已完成”，不能完成。',
    ])
  })
})
