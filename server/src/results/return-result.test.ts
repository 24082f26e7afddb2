import { toldTo } from '@yigen/testing/accounts.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aResult, aReturnedResult, aVerifiedResult, resultRow } from '@yigen/testing/results.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/results/${id}/return`
const body = { reason: '与完税证明不符，请核对属期。' }
const giveBack = async (who: string, id: string, more: object = {}, key?: string) =>
  (await t.as(who)).post(path(id), { ...body, ...more }, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('returnResult, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aResult(t)).id, { path, body }))

  it('refuses one without a reason: 400', async () => {
    const answer = await giveBack(t.cast.minister, (await aResult(t)).id, { reason: ' ' })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'reason'])
  })

  it('hides it from who does not see it: 404', async () => expectHidden(t, (await aResult(t)).id, { path, body }))

  it('is for who verifies: 403 for everybody else, and for one’s own', async () => {
    const { id } = await aResult(t)
    for (const who of [t.cast.deputy, t.cast.leader, t.cast.head]) expect((await giveBack(who, id)).status).toBe(403)
    expect((await giveBack(t.cast.officer, id)).body.code).toBe('notOwnWork')
    expect((await giveBack(t.cast.minister, (await aResult(t, { kind: 'tax' })).id)).body.title).toBe('这一步由税务局的经办人来做。')
  })

  it('refuses what is verified or returned: 409', async () => {
    const codes = []
    for (const { id } of [await aVerifiedResult(t), await aReturnedResult(t)]) codes.push((await giveBack(t.cast.minister, id)).body.code)
    expect(codes).toEqual(['resultVerified', 'resultReturned'])
  })
})

describe('a result returned (R16.2)', () => {
  it('never counts, says why, and stands before who recorded it', async () => {
    const { id, period } = await aResult(t)
    expect((await giveBack(t.cast.minister, id)).status).toBe(200)
    expect(await resultRow(t, id)).toMatchObject({ returned_by: t.cast.minister, return_reason: body.reason, verified_at: null })
    expect((await historyOf(t, 'result.returned')).at(-1)).toMatchObject({ public: false, data: { period, reason: body.reason } })
    expect(await toldTo(t, t.cast.officer)).toContain(`郑怀远退回了广州鹭汀智能装备有限公司的“实缴资本”（${period}）：${body.reason}`)
    const { toMend } = (await (await t.as(t.cast.officer)).get('/api/results/to-verify')).body
    expect(toMend.map((row: { id: string }) => row.id)).toContain(id)
  })

  it('is done once for the same key', async () => {
    const { id } = await aResult(t)
    const [one, two] = await Promise.all([giveBack(t.cast.minister, id, {}, 'same'), giveBack(t.cast.minister, id, {}, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})
