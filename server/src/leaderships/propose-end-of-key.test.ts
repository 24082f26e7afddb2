import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeEnterprise, makeMember } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aKeyProject, aLeader, aLeaderProposal, aPlannedProject, clocksOfProject, leadOf } from '@yigen/testing/key-projects.ts'
import { onLeave } from '@yigen/testing/leave.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyLeaveBoundaries } from '#assignments/apply-leave-boundaries.ts'

let t: TestApp
const path = (id: string) => `/api/projects/${id}/end-of-key`
const body = { reason: '企业暂缓扩产，按一般项目跟进。' }
const propose = async (who: string | null, id: string, key?: string) => (await t.as(who)).post(path(id), body, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('proposeEndOfKey, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, await aKeyProject(t), { path, body }))

  it('refuses one without a reason: 400', async () => {
    const answer = await (await t.as(t.cast.minister)).post(path(await aKeyProject(t)), { reason: ' ' })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'reason'])
  })

  it('hides the project from who does not see it: 404', async () => expectHidden(t, await aKeyProject(t), { path, body }))

  it.each([['officer'], ['leader'], ['contact']] as const)('is not for the %s: 403', async role => {
    expect((await propose(t.cast[role], await aKeyProject(t))).body.title).toBe('这一步由项目部长来做。')
  })

  it('refuses one that is not key, and while another proposal waits: 409', async () => {
    expect((await propose(t.cast.minister, await aPlannedProject(t))).body.code).toBe('notKey')
    const id = await aKeyProject(t)
    await propose(t.cast.minister, id)
    expect((await propose(t.cast.minister, id)).body.title).toBe('已经有一项提议等苏明哲答复，先等答复。')
    const change = await aLeaderProposal(t)
    expect((await propose(t.cast.minister, change.id)).body.code).toBe('leadershipWaits')
  })
})

describe('an end of key proposed (R14.4)', () => {
  it('changes nothing, and waits a working day for the leader', async () => {
    const id = await aKeyProject(t)
    const answer = await propose(t.cast.minister, id)
    const dueAt = '2026-11-26T10:00:00Z'
    expect([answer.status, answer.body]).toEqual([201, { id, dueAt, waitsFor: '苏明哲', at: t.now().toString() }])
    expect(await leadOf(t, id)).toMatchObject({ isKey: true, leader: t.cast.leader })
    expect(await clocksOfProject(t, id, 'endOfKeyAnswer')).toMatchObject([{ holder_id: t.cast.leader, stopped_at: null }])
    const leader = await t.as(t.cast.leader)
    expect((await leader.get('/api/notices')).body.rows[0]).toMatchObject({ kind: 'leadership.endProposed' })
    const row = (await leader.get('/api/today')).body.rows.find((one: { subject: { id: string } }) => one.subject.id === id)
    expect([row?.next, row?.title]).toEqual(['answerEndOfKey', '鹭汀智能研发中心'])
    expect((await historyOf(t, 'leadership.endProposed')).at(-1)).toMatchObject({ subject_id: id, public: false })
  })

  it('waits for another leader where its own is the officer, or is away (R1.4)', async () => {
    const another = await aLeader(t, '程既白')
    const both = await makeMember(t.db, t.now(), {
      name: '顾行舟',
      unitId: '440105',
      roles: ['officer', 'leader'],
      ministerId: t.cast.minister,
    })
    const enterpriseId = await makeEnterprise(t.db, t.now(), { name: '广州观澜海工有限公司', officerId: both, createdBy: t.cast.minister })
    const own = await aKeyProject(t, { enterpriseId, by: both, leader: both })
    expect((await propose(t.cast.minister, own)).body.waitsFor).not.toBe('顾行舟')
    const id = await aKeyProject(t, { leader: another })
    await onLeave(t, another)
    expect((await propose(t.cast.minister, id)).body.waitsFor).toBe('苏明哲')
  })

  it('passes to another leader while its own is on leave (R3.4, R1.4)', async () => {
    const another = await aLeader(t, '程既青')
    const id = await aKeyProject(t, { leader: another })
    await propose(t.cast.minister, id)
    expect(await clocksOfProject(t, id, 'endOfKeyAnswer')).toMatchObject([{ holder_id: another }])
    await onLeave(t, another)
    await applyLeaveBoundaries(t.db, t.now())
    expect(await clocksOfProject(t, id, 'endOfKeyAnswer')).toMatchObject([{ holder_id: t.cast.leader }])
    expect((await (await t.as(t.cast.leader)).post(`${path(id)}/consent`)).status).toBe(200)
  })

  it('is done once for the same key', async () => {
    const id = await aKeyProject(t)
    const [one, two] = await Promise.all([propose(t.cast.minister, id, 'same'), propose(t.cast.minister, id, 'same')])
    expect([one.status, two.body]).toEqual([201, one.body])
  })
})
