import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeEnterprise, makeMember } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aKeyProject, aLeader, aPlannedProject, clocksOfProject, leadOf } from '@yigen/testing/key-projects.ts'
import { expectHidden, expectNobody, never } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/projects/${id}/key`
const body = (leaderId = t.cast.leader) => ({ leaderId, reason: '区里重点保障。' })
const make = async (who: string | null, id: string, more: object = {}, key?: string) =>
  (await t.as(who)).post(path(id), { ...body(), ...more }, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('makeKeyProject, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, await aPlannedProject(t), { path, body: body() }))

  it('refuses one without a leader, or with nobody of the district: 400', async () => {
    const id = await aPlannedProject(t)
    const minister = await t.as(t.cast.minister)
    const answers = [await minister.post(path(id), {}), await minister.post(path(id), { leaderId: never })]
    expect(answers.map(one => [one.status, one.body.errors[0].field])).toEqual([
      [400, 'leaderId'],
      [400, 'leaderId'],
    ])
  })

  it('hides the project from who does not see it: 404', async () => expectHidden(t, await aPlannedProject(t), { path, body: body() }))

  it.each([['officer'], ['deputy'], ['leader'], ['contact']] as const)('is not for the %s: 403', async role => {
    const answer = await make(t.cast[role], await aPlannedProject(t))
    expect([answer.status, answer.body.title]).toEqual([403, '这一步由项目部长来做。'])
  })

  it('is not for a minister who is its officer (R1.4): then a leader does it', async () => {
    const both = await makeMember(t.db, t.now(), { name: '韩序', unitId: '440105-investment', roles: ['officer', 'minister'] })
    await t.db.updateTable('member').set({ minister_id: both }).where('id', '=', both).execute()
    const enterpriseId = await makeEnterprise(t.db, t.now(), { name: '广州榕光生物科技有限公司', officerId: both, createdBy: both })
    const id = await aPlannedProject(t, { enterpriseId, by: both })
    const own = await make(both, id)
    expect([own.status, own.body.code]).toEqual([403, 'notOwnWork'])
    expect((await make(t.cast.leader, id)).status).toBe(201)
  })

  it('refuses one that lacks a plan in force, whom none leads, and one that is key: 409', async () => {
    const code = async (id: string, more: object = {}) => (await make(t.cast.minister, id, more)).body.code
    const id = await aPlannedProject(t)
    expect(await code(id, { leaderId: t.cast.deputy })).toBe('notProjectLeader')
    await t.db.updateTable('project').set({ plan_id: null }).where('id', '=', id).execute()
    expect(await code(id)).toBe('keyNeedsPlan')
    expect(await code(await aKeyProject(t))).toBe('alreadyKey')
    await t.db.updateTable('project').set({ status: 'lost', ended_at: t.now() }).where('id', '=', id).execute()
    expect(await code(id)).toBe('keyNeedsOpen')
  })
})

describe('a project made key (R14.1, R14.2, R14.3)', () => {
  it('is led from this instant, reviewed in 14 days by the minister, and who leads it is told', async () => {
    const id = await aPlannedProject(t)
    const answer = await make(t.cast.minister, id)
    expect([answer.status, answer.body]).toEqual([201, { id, leaderId: t.cast.leader, at: t.now().toString() }])
    expect(await leadOf(t, id)).toEqual({ isKey: true, leader: t.cast.leader, running: [t.cast.leader] })
    const [review] = await clocksOfProject(t, id, 'review')
    expect([review?.holder_id, review?.due_at.toString(), review?.stopped_at]).toEqual([t.cast.minister, '2026-12-09T16:00:00Z', null])
    const [told] = (await (await t.as(t.cast.leader)).get('/api/notices')).body.rows
    expect(told).toMatchObject({ kind: 'leadership.keyMade', sentence: '郑怀远把“鹭汀智能研发中心”列为重点项目，项目领导：苏明哲。' })
    const row = (await historyOf(t, 'leadership.keyMade')).at(-1)
    expect([row?.subject_id, row?.public, row?.enterprise_id]).toEqual([id, false, t.cast.enterprise])
  })

  it('may be led by its officer (R3.3)', async () => {
    const both = await makeMember(t.db, t.now(), {
      name: '顾行舟',
      unitId: '440105',
      roles: ['officer', 'leader'],
      ministerId: t.cast.minister,
    })
    const enterpriseId = await makeEnterprise(t.db, t.now(), { name: '广州观澜海工有限公司', officerId: both, createdBy: t.cast.minister })
    const id = await aPlannedProject(t, { enterpriseId, by: both })
    expect((await make(t.cast.minister, id, { leaderId: both })).status).toBe(201)
    expect(await leadOf(t, id)).toMatchObject({ leader: both, running: [both] })
  })

  it('keeps its leader from being disabled, and from losing the role, until another takes over (R3.10)', async () => {
    const leader = await aLeader(t, '何见山')
    const id = await aPlannedProject(t)
    await make(t.cast.minister, id, { leaderId: leader })
    const security = await t.as(t.cast.securityAdministrator)
    const refused = [
      await security.post(`/api/members/${leader}/disabling`),
      await security.send('PUT', `/api/members/${leader}/roles`, { roles: ['clerk'] }),
    ]
    expect(refused.map(one => [one.status, one.body.code])).toEqual([
      [409, 'stillLeadsProjects'],
      [409, 'stillLeadsProjects'],
    ])
    expect(refused[0]?.body.title).toBe('何见山还是 1 个重点项目的领导，先换项目领导。')
  })

  it('is done once for the same key', async () => {
    const id = await aPlannedProject(t)
    const [one, two] = await Promise.all([make(t.cast.minister, id, {}, 'same'), make(t.cast.minister, id, {}, 'same')])
    expect([one.status, two.body]).toEqual([201, one.body])
  })
})
