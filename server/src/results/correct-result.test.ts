import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aResult, aReturnedResult, aVerifiedResult, correct, nextMonth, resultRow } from '@yigen/testing/results.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/results/${id}/correction`
const body = (more: object = {}) => ({
  period: `${nextMonth()}-05`,
  value: 4_000_000_000,
  source: '银行回单',
  reason: '少扣一笔。',
  sure: true,
  ...more,
})
const mend = async (who: string, id: string, more: object = {}, key?: string) => (await t.as(who)).post(path(id), body(more), key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('correctResult, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aResult(t)).id, { path, body: body() }))

  it('refuses one without a reason, negative, or of a period that is none: 400', async () => {
    const { id } = await aResult(t)
    const fields = []
    for (const more of [{ reason: '' }, { value: -1 }, { period: 'gestern' }])
      fields.push((await mend(t.cast.officer, id, more)).body.errors[0].field)
    expect(fields).toEqual(['reason', 'value', 'period'])
  })

  it('hides it from who does not see it, and from the enterprise: 404', async () => {
    await expectHidden(t, (await aResult(t)).id, { path, body: body() })
    expect((await mend(t.cast.contact, (await aVerifiedResult(t)).id)).status).toBe(404)
  })

  it.each([['leader'], ['head']] as const)('is not for the %s: 403', async role => {
    expect((await mend(t.cast[role], (await aVerifiedResult(t)).id)).body.title).toBe('这一步由首席服务官、B 角或项目部长来做。')
  })

  it('refuses a period that another claim has, and what looks wrong once: 409', async () => {
    const [one, other] = [await aResult(t), await aResult(t)]
    expect((await mend(t.cast.officer, one.id, { period: other.period })).body.code).toBe('resultThere')
    expect((await mend(t.cast.officer, one.id, { value: 1, sure: false })).body.code).toBe('resultAsked')
  })

  it('refuses the second of two, which names what stands by then: 409', async () => {
    const { id, period } = await aVerifiedResult(t)
    const raced = await Promise.all([mend(t.cast.officer, id, { period }), mend(t.cast.deputy, id, { period })])
    expect(raced.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(raced.find(({ status }) => status === 409)?.body.code).toBe('resultCorrected')
  })
})

describe('a result corrected (R16.3)', () => {
  it('stays as it was, and is followed by one that names it and says why', async () => {
    const wrong = await aVerifiedResult(t)
    const { body: done } = await mend(t.cast.officer, wrong.id, { period: wrong.period })
    expect(done.state).toBe('waiting')
    const [old, right] = [await resultRow(t, wrong.id), await resultRow(t, done.id)]
    expect(old).toMatchObject({ value: 5_000_000_000, verified_by: t.cast.minister, replaced_at: null, remind_at: null })
    expect(old.corrected_at).not.toBeNull()
    expect(right).toMatchObject({ corrects_id: wrong.id, first_id: wrong.id, correction_reason: '少扣一笔。', verified_at: null })
    expect((await historyOf(t, 'result.corrected')).at(-1)).toMatchObject({ data: { reason: '少扣一笔。', correctsId: wrong.id } })
  })

  it('may be a correction itself, or one that was returned; both stay in the line', async () => {
    const first = await aReturnedResult(t)
    const second = await correct(t, first)
    const third = await correct(t, second, 3_000_000_000)
    expect(await resultRow(t, third.id)).toMatchObject({ corrects_id: second.id, first_id: first.id })
    const rows = (await (await t.as(t.cast.officer)).get(`/api/enterprises/${t.cast.enterprise}/results`)).body.rows
    const line = [third.id, second.id, first.id].map(id => rows.find((row: { id: string }) => row.id === id).state)
    expect(line).toEqual(['waiting', 'corrected', 'corrected'])
  })

  it('is done once for the same key', async () => {
    const { id, period } = await aResult(t)
    const [one, two] = await Promise.all([mend(t.cast.officer, id, { period }, 'same'), mend(t.cast.officer, id, { period }, 'same')])
    expect([one.status, two.body]).toEqual([201, one.body])
  })
})
