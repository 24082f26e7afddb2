import { sweepClocks } from '@yigen/server/clocks/sweep-clocks.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeEnterprise, makeMember } from '@yigen/testing/cast.ts'
import { aHandover } from '@yigen/testing/handovers.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aKeyProject, aLeader, aPlannedProject, clocksOfProject } from '@yigen/testing/key-projects.ts'
import { expectHidden, expectNobody, never } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/projects/${id}/reviews`
const risk = () => ({
  ...{ threat: '联审 11-27 不通过', consequence: '落地再晚 10 个工作日', countermeasure: '备 1 号楼首层方案' },
  ...{ memberId: t.cast.officer, day: '2026-12-20' },
})
const body = () => ({ grade: 'watch', words: '用途变更联审改期。', risks: [risk()] })
const review = async (who: string | null, id: string, more: object = {}, key?: string) =>
  (await t.as(who)).post(path(id), { ...body(), ...more }, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('recordReview, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, await aKeyProject(t), { path, body: body() }))

  it('refuses one without a grade, with risks unsaid, a day that is over, or nobody of the district: 400', async () => {
    const id = await aKeyProject(t)
    const field = async (more: object) => {
      const answer = await review(t.cast.minister, id, more)
      return [answer.status, answer.body.errors[0].field]
    }
    expect(await field({ grade: 'fine' })).toEqual([400, 'grade'])
    expect(await field({ grade: 'atRisk', risks: [] })).toEqual([400, 'risks'])
    expect(await field({ risks: [{ ...risk(), day: '2026-11-24' }] })).toEqual([400, 'day'])
    expect(await field({ risks: [{ ...risk(), memberId: never }] })).toEqual([400, 'memberId'])
  })

  it('hides the project from who does not see it: 404', async () => expectHidden(t, await aKeyProject(t), { path, body: body() }))

  it('is for the minister and its leader: 403 for the officer, another leader, the enterprise', async () => {
    const id = await aKeyProject(t)
    for (const who of [t.cast.officer, await aLeader(t), t.cast.contact])
      expect((await review(who, id)).body.title).toBe('这一步由项目部长或项目领导来做。')
  })

  it('is not by a leader who is the officer (R1.4): another leader judges', async () => {
    const both = await makeMember(t.db, t.now(), {
      name: '顾行舟',
      unitId: '440105',
      roles: ['officer', 'leader'],
      ministerId: t.cast.minister,
    })
    const enterpriseId = await makeEnterprise(t.db, t.now(), { name: '广州观澜海工有限公司', officerId: both, createdBy: t.cast.minister })
    const id = await aKeyProject(t, { enterpriseId, by: both, leader: both })
    expect((await review(both, id)).body.code).toBe('notOwnWork')
    expect((await review(t.cast.leader, id, { grade: 'steady', risks: [] })).status).toBe(201)
  })

  it('refuses one that is not key, and who is not of its team: 409', async () => {
    expect((await review(t.cast.minister, await aPlannedProject(t))).body.code).toBe('reviewNeedsKey')
    const answer = await review(t.cast.minister, await aKeyProject(t), { risks: [{ ...risk(), memberId: t.cast.clerk }] })
    expect([answer.status, answer.body.title]).toEqual([409, '梁砚秋不在这个项目的团队里，先加入团队。'])
  })
})

describe('a review recorded (R14.3)', () => {
  it('starts the next one anew, is told to officer and leader, and never read by the enterprise', async () => {
    const id = await aKeyProject(t)
    t.travel({ hours: 24 })
    const answer = await review(t.cast.minister, id)
    expect([answer.status, answer.body]).toMatchObject([201, { projectId: id, nextDueAt: '2026-12-10T16:00:00Z' }])
    const clocks = await clocksOfProject(t, id, 'review')
    expect(clocks.map(clock => [clock.holder_id, clock.stopped_by])).toEqual([
      [t.cast.minister, null],
      [t.cast.minister, 'review.recorded'],
    ])
    const [leader] = (await (await t.as(t.cast.leader)).get('/api/notices')).body.rows
    expect(leader.sentence).toBe('郑怀远研判“鹭汀智能研发中心”：关注。用途变更联审改期。')
    const told = (await (await t.as(t.cast.officer)).get('/api/notices')).body.rows.map((row: { kind: string }) => row.kind)
    expect(told.slice(0, 2).toSorted()).toEqual(['review.recorded', 'review.riskYours'])
    expect((await historyOf(t, 'review.recorded')).at(-1)).toMatchObject({ subject_id: id, public: false })
    const risks = await t.db
      .selectFrom('project_review_risk')
      .select(['threat', 'member_id'])
      .where('review_id', '=', answer.body.id)
      .execute()
    expect(risks).toEqual([{ threat: '联审 11-27 不通过', member_id: t.cast.officer }])
  })

  it('is of the leader, too, and steady without a risk', async () => {
    expect((await review(t.cast.leader, await aKeyProject(t), { grade: 'steady', risks: [] })).status).toBe(201)
  })

  it('that is not made stands on the minister’s Today and climbs the ladder', async () => {
    const id = await aKeyProject(t)
    t.travel({ hours: 24 * 15 })
    await sweepClocks(t.db, t.now())
    const { rows } = (await (await t.as(t.cast.minister)).get('/api/today')).body
    expect(rows.find((row: { subject: { id: string } }) => row.subject.id === id)).toMatchObject({
      next: 'recordReview',
      enterpriseId: t.cast.enterprise,
    })
    const rungs = await t.db
      .selectFrom('clock_rung as g')
      .innerJoin('clock as c', 'c.id', 'g.clock_id')
      .select('g.position')
      .where('c.subject_id', '=', id)
      .where('c.kind', '=', 'review')
      .execute()
    expect(rungs.length).toBeGreaterThan(1)
  })

  it('is done once for the same key', async () => {
    const id = await aKeyProject(t)
    const [one, two] = await Promise.all([review(t.cast.minister, id, {}, 'same'), review(t.cast.minister, id, {}, 'same')])
    expect([one.status, two.body]).toEqual([201, one.body])
  })

  it('lies with the minister of whoever follows the project by then (R3.8)', async () => {
    const id = await aKeyProject(t)
    const handover = await aHandover(t, { to: t.cast.foreignOfficer })
    await act(t, t.cast.otherMinister, `/api/handovers/${handover}/agreement`, {})
    await act(t, t.cast.foreignOfficer, `/api/handovers/${handover}/acceptance`, {})
    expect(await clocksOfProject(t, id, 'review')).toMatchObject([{ holder_id: t.cast.otherMinister }])
    expect((await review(t.cast.otherMinister, id, { grade: 'steady', risks: [] })).status).toBe(201)
  })
})
