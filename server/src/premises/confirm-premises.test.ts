import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { premisesBody, somePremises } from '@yigen/testing/premises.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let on: Awaited<ReturnType<typeof somePremises>>
const path = (id: string) => `/api/premises/${id}/confirmation`
const confirm = async (who: string, seenOn = '2026-11-25', id = on.first, more: object = {}) =>
  (await t.as(who)).post(path(id), { seenOn, ...more })
const bringBack = (who: string, seenOn: string) => confirm(who, seenOn, on.first, { again: true })

beforeAll(async () => {
  t = await testApp()
  on = await somePremises(t)
})
afterAll(() => t.close())

describe('confirmPremises', () => {
  it('refuses in the order: 401, 400, 404, 403, 409', async () => {
    await expectNobody(t, on.first, { path, body: {} })
    expect((await confirm(on.village, '25.11.')).status).toBe(400)
    expect((await confirm(on.village, '2026-11-25', never)).status).toBe(404)
    for (const who of [t.cast.clerk, t.cast.contact, t.cast.outsider]) expect((await confirm(who)).status).toBe(404)
    expect((await confirm(t.cast.leader)).body.code).toBe('mayNot')
    expect((await confirm(t.cast.officer, '2026-11-26')).body.code).toBe('premisesSeenAhead')
    expect((await confirm(t.cast.officer, '2026-11-23')).body.code).toBe('premisesSeenSince')
  })

  it('is said by whoever was there: the ground’s people, officers and ministers; no longer marked from then on (R20.4)', async () => {
    t.travel({ hours: 24 * 61 })
    const marked = async () => (await (await t.as(t.cast.officer)).get(`/api/premises/${on.first}`)).body.unconfirmed
    expect(await marked()).toBe(true)
    for (const who of [t.cast.minister, t.cast.officer, t.cast.streetHead, on.village])
      expect((await confirm(who, '2027-01-25')).status).toBe(200)
    expect(await marked()).toBe(false)
    expect((await historyOf(t, 'premises.confirmed')).at(-1)?.data).toEqual({ name: premisesBody.name, seenOn: '2027-01-25' })
  })

  it('brings back what was off the list where that is meant, unless its place is taken meanwhile', async () => {
    await act(t, on.village, `/api/premises/${on.first}/taking-off`, { why: 'let' })
    // from a page that was read before
    expect((await confirm(on.village, '2027-01-25')).body).toMatchObject({ status: 409, code: 'premisesOff' })
    expect((await bringBack(on.village, '2027-01-25')).status).toBe(200)
    await act(t, on.village, `/api/premises/${on.first}/taking-off`, { why: 'gone' })
    await act(t, on.village, '/api/premises', premisesBody)
    expect((await bringBack(on.village, '2027-01-25')).body.code).toBe('premisesThere')
  })
})
