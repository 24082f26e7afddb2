import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aKeyProject, aLeaderProposal, clocksOfProject, leadOf } from '@yigen/testing/key-projects.ts'
import { onLeave } from '@yigen/testing/leave.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/projects/${id}/leader/enforcement`
const body = { reason: '原领导已调离，不能再等答复。' }
const enforce = async (who: string | null, id: string, key?: string) => (await t.as(who)).post(path(id), body, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('enforceLeader, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aLeaderProposal(t)).id, { path, body }))

  it('refuses one without a reason: 400', async () => {
    const answer = await (await t.as(t.cast.minister)).post(path((await aLeaderProposal(t)).id), { reason: '' })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'reason'])
  })

  it('hides the project from who does not see it: 404', async () => expectHidden(t, (await aLeaderProposal(t)).id, { path, body }))

  it('is for the minister alone: 403', async () => {
    const { id, toId } = await aLeaderProposal(t)
    for (const who of [t.cast.leader, toId, t.cast.officer]) expect((await enforce(who, id)).body.title).toBe('这一步由项目部长来做。')
  })

  it('refuses where nothing is proposed, and who is away (R3.9): 409', async () => {
    expect((await enforce(t.cast.minister, await aKeyProject(t))).body.code).toBe('leadershipAnswered')
    const { id, toId } = await aLeaderProposal(t)
    await onLeave(t, toId)
    expect((await enforce(t.cast.minister, id)).body.code).toBe('leaderAway')
  })
})

describe('a change of leader enforced (R14.2, R3.9)', () => {
  it('waits for no answer, and both are told why', async () => {
    const { id, toId } = await aLeaderProposal(t)
    t.travel({ hours: 1 })
    const answer = await enforce(t.cast.minister, id)
    expect([answer.status, answer.body]).toEqual([200, { id, isKey: true, leaderId: toId, at: t.now().toString() }])
    expect(await leadOf(t, id)).toEqual({ isKey: true, leader: toId, running: [toId] })
    expect(await clocksOfProject(t, id, 'leaderAnswer')).toMatchObject([{ stopped_by: 'leadership.enforced' }])
    for (const who of [t.cast.leader, toId])
      expect((await (await t.as(who)).get('/api/notices')).body.rows[0].sentence).toBe(
        `郑怀远决定由江知远接替苏明哲任“鹭汀智能研发中心”的项目领导：${body.reason}`,
      )
    expect((await historyOf(t, 'leadership.enforced')).at(-1)).toMatchObject({ subject_id: id, public: false })
  })

  it('is done once for the same key', async () => {
    const { id } = await aLeaderProposal(t)
    const [one, two] = await Promise.all([enforce(t.cast.minister, id, 'same'), enforce(t.cast.minister, id, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})
