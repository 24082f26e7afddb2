import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aResult, aVerifiedResult, correct, resultRow } from '@yigen/testing/results.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { remindEnterprises } from './remind-enterprises.ts'

let t: TestApp
const path = (id: string) => `/api/results/${id}/confirmation`
const confirm = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), {}, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('confirmResult, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aVerifiedResult(t)).id, { path, body: {} }))

  it('refuses a field too many: 400', async () => {
    expect((await (await t.as(t.cast.contact)).post(path((await aVerifiedResult(t)).id), { words: '对' })).status).toBe(400)
  })

  it('hides a claim of another enterprise, and one that waits: 404', async () => {
    await expectHidden(t, (await aVerifiedResult(t)).id, { path, body: {} })
    expect((await confirm(t.cast.contact, (await aResult(t)).id)).status).toBe(404)
  })

  it.each([['officer'], ['minister'], ['leader'], ['head']] as const)('is not for the %s: 403', async role => {
    expect((await confirm(t.cast[role], (await aVerifiedResult(t)).id)).body.title).toBe('这一步由企业联系人来做。')
  })

  it('refuses what is confirmed or corrected: 409', async () => {
    const { id } = await aVerifiedResult(t)
    await confirm(t.cast.contact, id)
    expect((await confirm(t.cast.contact, id)).body.code).toBe('resultConfirmed')
    const wrong = await aVerifiedResult(t)
    await correct(t, wrong)
    expect((await confirm(t.cast.contact, wrong.id)).body.code).toBe('resultCorrected')
  })
})

describe('a result confirmed (R16.2)', () => {
  it('keeps who and when, and is asked about no more', async () => {
    const { id } = await aVerifiedResult(t)
    expect((await confirm(t.cast.contact, id)).status).toBe(200)
    expect(await resultRow(t, id)).toMatchObject({ confirmed_by: t.cast.contact, remind_at: null })
    expect((await historyOf(t, 'result.confirmed')).at(-1)).toMatchObject({ public: false, actor_id: t.cast.contact })
  })

  it('counts also after the fourth reminder, and after a dispute', async () => {
    const { id } = await aVerifiedResult(t)
    for (let week = 0; week < 5; week++) await remindEnterprises(t.db, t.travel({ hours: 24 * 8 }))
    expect(await resultRow(t, id)).toMatchObject({ reminded: 4, remind_at: null })
    expect((await confirm(t.cast.contact, id)).status).toBe(200)
    const disputed = await aVerifiedResult(t)
    await act(t, t.cast.contact, `/api/results/${disputed.id}/dispute`, { words: '多算了。' })
    expect((await confirm(t.cast.contact, disputed.id)).status).toBe(200)
    const { rows } = (await (await t.as(t.cast.contact)).get(`/api/enterprises/${t.cast.enterprise}/results`)).body
    expect(rows.find((row: { id: string }) => row.id === disputed.id)).toMatchObject({ answer: 'confirmed', counts: true })
  })

  it('is done once for the same key', async () => {
    const { id } = await aVerifiedResult(t)
    const [one, two] = await Promise.all([confirm(t.cast.contact, id, 'same'), confirm(t.cast.contact, id, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})
