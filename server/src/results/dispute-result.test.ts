import { toldTo } from '@yigen/testing/accounts.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aVerifiedResult, correct, resultRow } from '@yigen/testing/results.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/results/${id}/dispute`
const body = { words: '10 月实缴 1,268 万元。' }
const dispute = async (who: string, id: string, more: object = {}, key?: string) =>
  (await t.as(who)).post(path(id), { ...body, ...more }, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('disputeResult, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aVerifiedResult(t)).id, { path, body }))

  it('refuses one without words: 400', async () => {
    const answer = await dispute(t.cast.contact, (await aVerifiedResult(t)).id, { words: ' ' })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'words'])
  })

  it('hides a claim of another enterprise: 404', async () => expectHidden(t, (await aVerifiedResult(t)).id, { path, body }))

  it.each([['officer'], ['minister'], ['leader'], ['head']] as const)('is not for the %s: 403', async role => {
    expect((await dispute(t.cast[role], (await aVerifiedResult(t)).id)).status).toBe(403)
  })

  it('refuses what is confirmed, disputed or corrected: 409', async () => {
    const codes = []
    const [confirmed, disputed, wrong] = [await aVerifiedResult(t), await aVerifiedResult(t), await aVerifiedResult(t)]
    await act(t, t.cast.contact, `/api/results/${confirmed.id}/confirmation`, {})
    await dispute(t.cast.contact, disputed.id)
    await correct(t, wrong)
    for (const { id } of [confirmed, disputed, wrong]) codes.push((await dispute(t.cast.contact, id)).body.code)
    expect(codes).toEqual(['resultConfirmed', 'resultDisputed', 'resultCorrected'])
  })
})

describe('a result disputed (R16.2)', () => {
  it('counts on, marked; who recorded it is told and finds it before them', async () => {
    const { id, period } = await aVerifiedResult(t)
    expect((await dispute(t.cast.contact, id)).status).toBe(200)
    expect(await resultRow(t, id)).toMatchObject({
      disputed_by: t.cast.contact,
      dispute_words: body.words,
      replaced_at: null,
      remind_at: null,
    })
    expect(await toldTo(t, t.cast.officer)).toContain(`广州鹭汀智能装备有限公司对“实缴资本”（${period}）有异议：${body.words}`)
    expect((await historyOf(t, 'result.disputed')).at(-1)).toMatchObject({ public: false, data: { words: body.words } })
    const { toMend } = (await (await t.as(t.cast.officer)).get('/api/results/to-verify')).body
    expect(toMend.find((row: { id: string }) => row.id === id)).toMatchObject({ answer: 'disputed', counts: true })
  })

  it('is done once for the same key', async () => {
    const { id } = await aVerifiedResult(t)
    const [one, two] = await Promise.all([dispute(t.cast.contact, id, {}, 'same'), dispute(t.cast.contact, id, {}, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})
