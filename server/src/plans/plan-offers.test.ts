import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { attempting } from '@yigen/testing/attempts.ts'
import { peopleOf } from '@yigen/testing/cast.ts'
import { aDraft, aLine, aPlanInForce, aProposedPlan, days, milestone, officer, outside, unit } from '@yigen/testing/plans.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

type Read = {
  id: string
  whyNot: Record<string, string | null>
  milestones: { id: string; whyNot: Record<string, string | null> }[]
  revision: number
}

it('a page offers of a plan and its milestones what the steps let pass, and says the same sentence else (R12.2)', async () => {
  const review = milestone('联审', outside, days(3))
  const early = milestone('备料', officer, days(2), [{ id: review.id, link: 'finishStart', lag: -5 }])
  const mixed = [milestone('需求', officer, days(2)), review, milestone('核查', unit(), days(3)), early]
  const returned = await aProposedPlan(t)
  await act(t, t.cast.minister, `/api/plans/${returned.id}/return`, { words: '再排。' })
  const plans = [
    await aDraft(t),
    await aProposedPlan(t),
    returned,
    await aPlanInForce(t, { milestones: mixed }),
    await aPlanInForce(t, { milestones: aLine().all }),
  ]
  let offered = 0
  await attempting(t, async attempt => {
    for (const who of peopleOf(t.cast)) {
      const caller = await t.as(who)
      for (const { projectId } of plans) {
        const read = await caller.get(`/api/projects/${projectId}/plan`)
        if (read.status !== 200) continue
        const plan = read.body as Read
        const took = async (path: string, body: object, why: string | null | undefined, method: 'POST' | 'PUT' = 'POST') => {
          const { sentence } = await attempt(who, path, body, method)
          expect([path, why], who).toEqual([path, sentence])
          if (why === null) offered++
        }
        await took(`/api/projects/${projectId}/plans`, { from: 'template', templateKey: 'office' }, plan.whyNot.draftPlan)
        await took(`/api/plans/${plan.id}/draft`, { revision: plan.revision, reason: '看过。' }, plan.whyNot.changeDraft, 'PUT')
        await took(`/api/plans/${plan.id}/proposal`, {}, plan.whyNot.proposePlan)
        await took(`/api/plans/${plan.id}/adoption`, {}, plan.whyNot.adoptPlan)
        await took(`/api/plans/${plan.id}/return`, { words: '再排。' }, plan.whyNot.returnPlan)
        for (const one of plan.milestones.filter(() => plan.id === plans[3]?.id || plan.id === plans[4]?.id)) {
          const until = t.now().add({ hours: 48 }).toString()
          await took(`/api/milestones/${one.id}/start`, {}, one.whyNot.startMilestone)
          await took(`/api/milestones/${one.id}/expectation`, { until, words: '周五。' }, one.whyNot.expectMilestone)
          await took(`/api/milestones/${one.id}/finish`, { words: '好了。' }, one.whyNot.finishMilestone)
          await took(`/api/milestones/${one.id}/chases`, { words: '问过。' }, one.whyNot.chaseAuthority)
        }
      }
    }
  })
  expect(offered).toBeGreaterThan(20)
})
