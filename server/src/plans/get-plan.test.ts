import { reckonAnswer, scaleOf } from '@yigen/domain/plans/reckon-answer.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { aDraft, aLine, aNextVersion, aPlanInForce, finish, finishTaskOf, readPlan } from '@yigen/testing/plans.ts'
import { aProject } from '@yigen/testing/projects.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/projects/${id}/plan`

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('getPlan, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await (await t.as(null)).get(path((await aDraft(t)).projectId))).status).toBe(401)
  })

  it('hides it from who does not see the project, and from the enterprise: 404', async () => {
    const { projectId } = await aPlanInForce(t)
    const { foreignOfficer, clerk, streetHead, contact, outsider } = t.cast
    for (const who of [foreignOfficer, clerk, streetHead, contact, outsider])
      expect((await (await t.as(who)).get(path(projectId))).status).toBe(404)
  })

  it('has none where none was drafted, nor a version of another: 404', async () => {
    const officer = await t.as(t.cast.officer)
    const none = await officer.get(path((await aProject(t)).id))
    expect([none.status, none.body.code]).toEqual([404, 'noPlanYet'])
    const [one, other] = [await aPlanInForce(t), await aPlanInForce(t)]
    expect((await officer.get(`${path(one.projectId)}?planId=${other.id}`)).status).toBe(404)
    expect((await officer.get(`${path(one.projectId)}?planId=${never}`)).status).toBe(404)
  })
})

describe('a plan as it is read', () => {
  it('has earliest and latest times, slack and what is critical (R15.3)', async () => {
    const line = aLine()
    const { projectId } = await aPlanInForce(t, { milestones: line.all })
    const { milestones, landsAt } = await readPlan(t, projectId)
    expect(milestones.map(one => [one.number, one.planned.critical, one.planned.slackDays])).toEqual([1, 2, 3, 4, 5].map(n => [n, true, 0]))
    expect(milestones.at(-1)?.planned.finishAt).toBe(landsAt)
  })

  it('says what may be done now, and why not', async () => {
    const line = aLine()
    const { projectId } = await aPlanInForce(t, { milestones: line.all })
    const { whyNot, milestones } = await readPlan(t, projectId)
    expect(whyNot).toMatchObject({ draftPlan: null, adoptPlan: '这一步由项目部长或领导来做。' })
    expect(milestones[0]?.whyNot).toMatchObject({
      finishMilestone: null,
      expectMilestone: null,
      chaseAuthority: '只有区外单位的节点要催问。',
    })
  })

  it('is reckoned by the browser as by the server', async () => {
    const line = aLine()
    const { projectId } = await aPlanInForce(t, { milestones: line.all })
    await finish(t, line.needs.id)
    await finishTaskOf(t, projectId, line.check.id)
    const until = t
      .now()
      .add({ hours: 24 * 9 })
      .toString()
    await act(t, t.cast.officer, `/api/milestones/${line.contract.id}/expectation`, { until, words: '对方要再看一遍。' })
    const { body: answer } = await (await t.as(t.cast.officer)).get(path(projectId))
    const reckoned = reckonAnswer(scaleOf(answer), answer, answer.milestones, t.now(), 'zh-CN')
    const at = (moment: number) => Temporal.Instant.fromEpochMilliseconds(moment).toString()
    expect(reckoned.schedule.rows.map(row => [at(row.startAt), at(row.finishAt), row.critical])).toEqual(
      answer.milestones.map(({ now }: { now: { startAt: string; finishAt: string; critical: boolean } }) => [
        now.startAt,
        now.finishAt,
        now.critical,
      ]),
    )
    expect([reckoned.sentence, reckoned.shift?.workdays, reckoned.provisional]).toEqual([
      answer.forecast.sentence,
      answer.forecast.shiftDays,
      answer.forecast.provisional,
    ])
  })

  it('of a version that was replaced shows what it planned, and no forecast', async () => {
    const { projectId, id } = await aPlanInForce(t)
    const next = await aNextVersion(t, projectId, all => all.map((one, i) => (i === 0 ? { ...one, name: '需求再确认' } : one)))
    await act(t, t.cast.minister, `/api/plans/${next.id}/adoption`, {})
    const old = await readPlan(t, projectId, id)
    expect([old.status, old.forecast, old.milestones[0]?.now, old.milestones[0]?.name]).toEqual(['replaced', null, null, '需求确认'])
  })
})
