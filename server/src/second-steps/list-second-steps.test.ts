import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aKeyOf, anAppOf, requireOf } from '@yigen/testing/second-steps.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const path = '/api/second-steps'

describe('listSecondSteps', () => {
  it('refuses who is not signed in: 401; contacts have none: 403', async () => {
    expect((await t.withCookie('').get(path)).status).toBe(401)
    expect((await (await t.as(t.cast.contact)).get(path)).status).toBe(403)
  })

  it('says to who has none that there is none', async () => {
    expect((await (await t.as(t.cast.minister)).get(path)).body).toEqual({
      ...{ required: false, totpAddedAt: null, passkeys: [], recoveryCodes: null, passkeyHost: 'localhost' },
    })
  })

  it('says what there is, and neither secret nor code nor key', async () => {
    const { browser, secret, recoveryCodes } = await anAppOf(t, t.cast.officer, 'officer01')
    await requireOf(t, 'officer')
    const { body } = await browser.get(path)
    expect(body).toMatchObject({ required: true, passkeys: [], recoveryCodes: { left: 10 } })
    expect(body.totpAddedAt).not.toBeNull()
    for (const hidden of [secret, ...recoveryCodes]) expect(JSON.stringify(body)).not.toContain(hidden)
  })

  it('of others nothing', async () => {
    const { browser, key } = await aKeyOf(t, t.cast.minister, 'minister01')
    const { body } = await browser.get(path)
    expect(body).toMatchObject({ totpAddedAt: null, passkeys: [{ name: '办公室电脑', usedAt: null }] })
    expect(JSON.stringify(body)).not.toContain(key.id)
  })
})
