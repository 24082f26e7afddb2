import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aSeries, expectOnce } from '@yigen/testing/meetings.ts'
import { never } from '@yigen/testing/order.ts'
import { aFiledRequest, aSettledRequest } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let id: string
const body = (more: object = {}) => ({ about: { kind: 'request', id }, words: '市区两级口径不一。', wanted: '请市局书面定级。', ...more })
const raise = async (who: string | null, more: object = {}) => (await t.as(who)).post('/api/difficulties', body(more))
beforeAll(async () => {
  t = await testApp()
  id = (await aFiledRequest(t)).id
})
afterAll(() => t.close())

describe('raiseDifficulty', () => {
  it('is refused in order', async () => {
    expect((await raise(null)).status).toBe(401)
    expect((await raise(t.cast.officer, { wanted: '' })).body.errors[0].field).toBe('wanted')
    for (const who of [t.cast.foreignOfficer, t.cast.clerk, t.cast.outsider]) expect((await raise(who)).status).toBe(404)
    expect((await raise(t.cast.officer, { about: { kind: 'project', id: never } })).status).toBe(404)
    for (const who of [t.cast.contact, t.cast.leader]) expect((await raise(who)).body.code).toBe('mayNot')
    const over = await aSettledRequest(t)
    expect((await raise(t.cast.officer, { about: { kind: 'request', id: over.id } })).body.code).toBe('difficultyOver')
  })

  it('is kept where no meeting is held, and stands on the next agenda where one is', async () => {
    expect((await raise(t.cast.officer)).body).toMatchObject({ meetingId: null, enterpriseId: t.cast.enterprise })
    const { meetingId } = await aSeries(t)
    const answer = await raise(t.cast.deputy, { about: { kind: 'enterprise', id: t.cast.enterprise } })
    expect([answer.status, answer.body]).toMatchObject([201, { meetingId, meetingAt: '2026-11-30T01:00:00Z' }])
    const [told] = (await (await t.as(t.cast.minister)).get('/api/notices')).body.rows
    expect(told.sentence).toContain('黎景行提出疑点难点（广州鹭汀智能装备有限公司）：市区两级口径不一。')
    expect((await historyOf(t, 'difficulty.raised')).every(row => !row.public)).toBe(true)
  })

  it('is done once for the same key', () => expectOnce(t, t.cast.officer, '/api/difficulties', body()))
})
