import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeEnterprise, makeMember } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aKeyProject, anEndOfKey, clocksOfProject, leadOf } from '@yigen/testing/key-projects.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/projects/${id}/end-of-key/consent`
const consent = async (who: string | null, id: string, key?: string) => (await t.as(who)).post(path(id), undefined, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('consentToEndOfKey, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, await anEndOfKey(t), { path, body: {} }))

  it('refuses what is no id: 400', async () => expect((await consent(t.cast.leader, 'nothing')).status).toBe(400))

  it('hides the project from who does not see it: 404', async () => expectHidden(t, await anEndOfKey(t), { path, body: undefined }))

  it.each([['officer'], ['minister'], ['contact']] as const)('is not for the %s: 403', async role => {
    expect((await consent(t.cast[role], await anEndOfKey(t))).body.title).toBe('这一步由项目领导来做。')
  })

  it('is not for a leader who is the officer (R1.4): another leader decides', async () => {
    const both = await makeMember(t.db, t.now(), {
      name: '顾行舟',
      unitId: '440105',
      roles: ['officer', 'leader'],
      ministerId: t.cast.minister,
    })
    const enterpriseId = await makeEnterprise(t.db, t.now(), { name: '广州观澜海工有限公司', officerId: both, createdBy: t.cast.minister })
    const id = await anEndOfKey(t, { enterpriseId, by: both, leader: both })
    const own = await consent(both, id)
    expect([own.status, own.body.code]).toEqual([403, 'notOwnWork'])
    expect((await consent(t.cast.leader, id)).status).toBe(200)
  })

  it('refuses where nothing waits: 409', async () => {
    expect((await consent(t.cast.leader, await aKeyProject(t))).body.code).toBe('leadershipAnswered')
    const id = await anEndOfKey(t)
    await consent(t.cast.leader, id)
    expect((await consent(t.cast.leader, id)).status).toBe(403)
  })
})

describe('an end of key consented to (R14.4)', () => {
  it('ends the leadership and the reviews at that instant', async () => {
    const id = await anEndOfKey(t)
    t.travel({ minutes: 30 })
    const answer = await consent(t.cast.leader, id)
    expect([answer.status, answer.body]).toEqual([200, { id, isKey: false, leaderId: null, at: t.now().toString() }])
    expect(await leadOf(t, id)).toEqual({ isKey: false, leader: null, running: [] })
    for (const kind of ['review', 'endOfKeyAnswer'] as const)
      expect(await clocksOfProject(t, id, kind)).toMatchObject([{ stopped_by: 'leadership.endConsented' }])
    const [told] = (await (await t.as(t.cast.minister)).get('/api/notices')).body.rows
    expect(told.sentence).toBe('苏明哲同意“鹭汀智能研发中心”不再列为重点项目：企业暂缓扩产。')
    expect((await historyOf(t, 'leadership.endConsented')).at(-1)).toMatchObject({ subject_id: id, public: false })
  })

  it('lets it be made key again', async () => {
    const id = await anEndOfKey(t)
    await consent(t.cast.leader, id)
    await act(t, t.cast.minister, `/api/projects/${id}/key`, { leaderId: t.cast.leader })
    expect(await leadOf(t, id)).toEqual({ isKey: true, leader: t.cast.leader, running: [t.cast.leader] })
  })

  it('is done once for the same key', async () => {
    const id = await anEndOfKey(t)
    const [one, two] = await Promise.all([consent(t.cast.leader, id, 'same'), consent(t.cast.leader, id, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})
