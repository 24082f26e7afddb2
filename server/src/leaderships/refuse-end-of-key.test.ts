import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aKeyProject, anEndOfKey, clocksOfProject, leadOf } from '@yigen/testing/key-projects.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/projects/${id}/end-of-key/refusal`
const body = { words: '春节后再看，先不退出。' }
const refuse = async (who: string | null, id: string, key?: string) => (await t.as(who)).post(path(id), body, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('refuseEndOfKey, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, await anEndOfKey(t), { path, body }))

  it('refuses one without words: 400', async () => {
    const answer = await (await t.as(t.cast.leader)).post(path(await anEndOfKey(t)), { words: '' })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'words'])
  })

  it('hides the project from who does not see it: 404', async () => expectHidden(t, await anEndOfKey(t), { path, body }))

  it('is not for the minister nor the officer: 403', async () => {
    const id = await anEndOfKey(t)
    for (const who of [t.cast.minister, t.cast.officer]) expect((await refuse(who, id)).status).toBe(403)
  })

  it('refuses where nothing waits: 409', async () =>
    expect((await refuse(t.cast.leader, await aKeyProject(t))).body.code).toBe('leadershipAnswered'))
})

describe('an end of key refused (R14.4)', () => {
  it('leaves the project key, and can be proposed again', async () => {
    const id = await anEndOfKey(t)
    const answer = await refuse(t.cast.leader, id)
    expect([answer.status, answer.body]).toEqual([200, { id, isKey: true, leaderId: t.cast.leader, at: t.now().toString() }])
    expect(await leadOf(t, id)).toMatchObject({ isKey: true, running: [t.cast.leader] })
    expect(await clocksOfProject(t, id, 'endOfKeyAnswer')).toMatchObject([{ stopped_by: 'leadership.endRefused' }])
    expect(await clocksOfProject(t, id, 'review')).toMatchObject([{ stopped_at: null }])
    const [told] = (await (await t.as(t.cast.minister)).get('/api/notices')).body.rows
    expect(told.sentence).toContain(body.words)
    expect((await historyOf(t, 'leadership.endRefused')).at(-1)).toMatchObject({ subject_id: id, public: false })
    const again = await (await t.as(t.cast.minister)).post(`/api/projects/${id}/end-of-key`, { reason: '春节后。' })
    expect(again.status).toBe(201)
  })

  it('is done once for the same key', async () => {
    const id = await anEndOfKey(t)
    const [one, two] = await Promise.all([refuse(t.cast.leader, id, 'same'), refuse(t.cast.leader, id, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})
