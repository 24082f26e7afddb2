import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { anAccount, password } from '@yigen/testing/login.ts'
import { expectNobody } from '@yigen/testing/order.ts'
import { aBrowser, aKey, anAppOf, requireOf } from '@yigen/testing/second-steps.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const path = '/api/second-steps/totp/removal'
const body = { current: password }

describe('removeTotp', () => {
  it('refuses who is not signed in: 401', () => expectNobody(t, '', { path: () => path, body: {} }))

  it('refuses a field it does not know: 400; a contact: 403; without the password: 400; who has none: 409', async () => {
    await anAccount(t, t.cast.minister, 'minister01')
    const minister = await t.as(t.cast.minister)
    expect((await minister.post(path, { id: 'x' })).status).toBe(400)
    expect((await (await t.as(t.cast.contact)).post(path, body)).status).toBe(403)
    expect((await minister.post(path, {})).body.code).toBe('wrongPassword')
    expect((await minister.post(path, body)).body.code).toBe('nothingToRemove')
  })

  it('the last way of who must have one stays until there is another: 409', async () => {
    const { browser } = await anAppOf(t, t.cast.officer, 'officer01')
    await requireOf(t, 'officer')
    const refused = await browser.post(path, body)
    expect([refused.status, refused.body.title]).toEqual([409, '你的角色要求两步登录：先加另一种，再删这一种。'])
    const { challenge } = (await browser.post('/api/second-steps/passkeys/offers', body)).body
    await browser.post('/api/second-steps/passkeys', aKey().make(challenge))
    expect((await browser.post(path, body)).status).toBe(200)
    expect((await browser.get('/api/second-steps')).body).toMatchObject({ totpAddedAt: null, recoveryCodes: { left: 10 } })
  })

  it('of anybody else the last one goes, and the recovery codes with it: the password alone signs in; recorded', async () => {
    await requireOf(t, 'officer', false)
    const { browser } = await anAppOf(t, t.cast.deputy, 'deputy01')
    expect((await browser.post(path, body)).status).toBe(200)
    expect((await browser.get('/api/second-steps')).body).toMatchObject({ totpAddedAt: null, recoveryCodes: null })
    expect((await aBrowser(t).signIn('deputy01')).status).toBe(200)
    expect((await historyOf(t, 'secondStep.totpRemoved')).at(-1)).toMatchObject({ subject_id: t.cast.deputy, public: false })
  })
})
