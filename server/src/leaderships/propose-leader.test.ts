import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aKeyProject, aLeader, aPlannedProject, clocksOfProject, leadOf } from '@yigen/testing/key-projects.ts'
import { onLeave } from '@yigen/testing/leave.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let other: string
const path = (id: string) => `/api/projects/${id}/leader`
const body = () => ({ leaderId: other, reason: '分工调整。' })
const propose = async (who: string | null, id: string, more: object = {}, key?: string) =>
  (await t.as(who)).post(path(id), { ...body(), ...more }, key)

beforeAll(async () => {
  t = await testApp()
  other = await aLeader(t)
})
afterAll(() => t.close())

describe('proposeLeader, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, await aKeyProject(t), { path, body: body() }))

  it('refuses one without a reason: 400', async () => {
    const answer = await propose(t.cast.minister, await aKeyProject(t), { reason: '' })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'reason'])
  })

  it('hides the project from who does not see it: 404', async () => expectHidden(t, await aKeyProject(t), { path, body: body() }))

  it('is not for the officer, nor for another leader: 403', async () => {
    const id = await aKeyProject(t)
    for (const who of [t.cast.officer, other, t.cast.contact])
      expect((await propose(who, id)).body.title).toBe('这一步由项目部长或项目领导来做。')
  })

  it('refuses one that is not key, who leads it already, who is none, who is away, and a second: 409', async () => {
    const code = async (id: string, more: object = {}) => (await propose(t.cast.minister, id, more)).body.code
    expect(await code(await aPlannedProject(t))).toBe('notKey')
    const id = await aKeyProject(t)
    expect(await code(id, { leaderId: t.cast.leader })).toBe('leadsAlready')
    expect(await code(id, { leaderId: t.cast.officer })).toBe('notProjectLeader')
    const away = await aLeader(t, '程既白')
    await onLeave(t, away)
    expect(await code(id, { leaderId: away })).toBe('leaderAway')
    await propose(t.cast.minister, id)
    expect(await code(id)).toBe('leadershipWaits')
  })
})

describe('a change of leader proposed (R14.2, R3.5)', () => {
  it('changes nothing, and waits a working day for who is asked', async () => {
    const id = await aKeyProject(t)
    const answer = await propose(t.cast.minister, id)
    const dueAt = '2026-11-26T10:00:00Z'
    expect([answer.status, answer.body]).toEqual([201, { id, dueAt, waitsFor: '江知远', at: t.now().toString() }])
    expect(await leadOf(t, id)).toEqual({ isKey: true, leader: t.cast.leader, running: [t.cast.leader] })
    expect(await clocksOfProject(t, id, 'leaderAnswer')).toMatchObject([{ holder_id: other, stopped_at: null }])
    const asked = await t.as(other)
    expect((await asked.get('/api/notices')).body.rows[0].sentence).toContain('郑怀远请你接替苏明哲任“鹭汀智能研发中心”的项目领导')
    const row = (await asked.get('/api/today')).body.rows.find((one: { subject: { id: string } }) => one.subject.id === id)
    expect(row?.next).toBe('answerLeadership')
    const [yours] = (await (await t.as(t.cast.leader)).get('/api/notices')).body.rows
    expect(yours).toMatchObject({ kind: 'leadership.leaderProposedOfYours' })
    expect((await historyOf(t, 'leadership.leaderProposed')).at(-1)).toMatchObject({ subject_id: id, public: false })
  })

  it('can come from the leader themself, and be done once for the same key', async () => {
    const id = await aKeyProject(t)
    const [one, two] = await Promise.all([propose(t.cast.leader, id, {}, 'same'), propose(t.cast.leader, id, {}, 'same')])
    expect([one.status, two.body]).toEqual([201, one.body])
  })
})
