import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { aDraftedDelegation, aSignedDelegation, browserOf } from '@yigen/testing/delegations.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const carrier = aCarrier()
const path = (id: string) => `/api/delegations/${id}/codes`
beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
})
afterAll(() => t.close())

describe('sendSigningCode', () => {
  it('refuses in the order: 401, 404, 403, 409', async () => {
    const { id } = await aDraftedDelegation(t)
    await expectNobody(t, id, { path, body: undefined })
    await expectHidden(t, id, { path, body: undefined })
    for (const who of [t.cast.officer, t.cast.deputy, t.cast.minister]) expect((await (await t.as(who)).post(path(id))).status).toBe(403)
    const signed = await aSignedDelegation(t, carrier)
    expect((await (await t.as(t.cast.contact)).post(path(signed.id))).body.title).toBe('这份委托有效。')
  })

  it('goes to the phone that the register had, once a minute, whatever code it was sent before', async () => {
    const { id, number } = await aDraftedDelegation(t)
    t.travel({ hours: 1 })
    const browser = await browserOf(t, t.cast.contact)
    expect(await browser.post(path(id))).toEqual({ status: 200, body: { seconds: 60, minutes: 5, shown: null } })
    expect(carrier.sent.at(-1)).toMatchObject({ phone: '13900000034', words: expect.stringContaining(number) })
    expect((await browser.post(path(id))).status).toBe(429)
    const toSignIn = await t.app.inject({ method: 'POST', url: '/api/session/codes', payload: { phone: '139-0000-0034' } })
    expect(toSignIn.statusCode).toBe(429)
  })

  it('that could not be sent is as if it had not been asked for', async () => {
    const { id } = await aDraftedDelegation(t)
    t.travel({ hours: 1 })
    const browser = await browserOf(t, t.cast.contact)
    carrier.fails = new Error('away')
    expect((await browser.post(path(id))).body.code).toBe('textNotSent')
    carrier.fails = undefined
    expect((await browser.post(path(id))).status).toBe(200)
  })
})

it('without a carrier nothing is signed by a code', async () => {
  const bare = await testApp(undefined, { settings: { YIGEN_DEMO: 'off' } })
  const { id } = await aDraftedDelegation(bare)
  expect((await (await bare.as(bare.cast.contact)).post(path(id))).body.code).toBe('signingNotOffered')
  await bare.close()
})
