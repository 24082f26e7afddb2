import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aKeyProject, aLeaderProposal, clocksOfProject, leadOf } from '@yigen/testing/key-projects.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/projects/${id}/leader/refusal`
const body = { words: '手上已有三个重点项目，请另选一位。' }
const decline = async (who: string | null, id: string, key?: string) => (await t.as(who)).post(path(id), body, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('declineLeadership, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aLeaderProposal(t)).id, { path, body }))

  it('refuses one without words: 400', async () => {
    const { id, toId } = await aLeaderProposal(t)
    const answer = await (await t.as(toId)).post(path(id), { words: ' ' })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'words'])
  })

  it('hides the project from who does not see it: 404', async () => expectHidden(t, (await aLeaderProposal(t)).id, { path, body }))

  it('is for who is asked alone: 403, also where nobody is', async () => {
    const { id, toId } = await aLeaderProposal(t)
    for (const who of [t.cast.leader, t.cast.minister]) expect((await decline(who, id)).status).toBe(403)
    expect((await decline(toId, await aKeyProject(t))).status).toBe(403)
  })
})

describe('a change of leader declined (R14.2, R3.5)', () => {
  it('leaves everything as it was; who proposed it and who leads it are told', async () => {
    const { id, toId } = await aLeaderProposal(t)
    const answer = await decline(toId, id)
    expect([answer.status, answer.body]).toEqual([200, { id, isKey: true, leaderId: t.cast.leader, at: t.now().toString() }])
    expect(await leadOf(t, id)).toEqual({ isKey: true, leader: t.cast.leader, running: [t.cast.leader] })
    expect(await clocksOfProject(t, id, 'leaderAnswer')).toMatchObject([{ stopped_by: 'leadership.declined' }])
    for (const who of [t.cast.minister, t.cast.leader])
      expect((await (await t.as(who)).get('/api/notices')).body.rows[0].sentence).toContain(body.words)
    expect((await historyOf(t, 'leadership.declined')).at(-1)).toMatchObject({ subject_id: id, public: false })
  })

  it('is done once for the same key', async () => {
    const { id, toId } = await aLeaderProposal(t)
    const [one, two] = await Promise.all([decline(toId, id, 'same'), decline(toId, id, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})
