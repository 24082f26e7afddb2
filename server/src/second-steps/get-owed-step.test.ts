import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anAccount } from '@yigen/testing/login.ts'
import { aKeyOf, anAppOf, halfOpen, requireOf } from '@yigen/testing/second-steps.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const path = '/api/session/second-step'

describe('getOwedStep', () => {
  it('is for who gave the password in this browser: 401', async () => {
    expect((await t.withCookie('').get(path)).body.code).toBe('signInFirst')
    expect((await (await t.as(t.cast.officer)).get(path)).status).toBe(401)
  })

  it('says by what it can be shown', async () => {
    await anAppOf(t, t.cast.officer, 'officer01')
    expect((await (await halfOpen(t, 'officer01')).get(path)).body).toEqual({
      ...{ name: '陈若溪', totp: true, passkeys: 0, recoveryCodes: 10, setUp: false, passkeyHost: 'localhost' },
    })
    await aKeyOf(t, t.cast.minister, 'minister01')
    expect((await (await halfOpen(t, 'minister01')).get(path)).body).toMatchObject({ totp: false, passkeys: 1, setUp: false })
  })

  it('says to who must and has none that it is set up now', async () => {
    await anAccount(t, t.cast.leader, 'leader01')
    await requireOf(t, 'leader')
    expect((await (await halfOpen(t, 'leader01')).get(path)).body).toMatchObject({
      totp: false,
      passkeys: 0,
      recoveryCodes: 0,
      setUp: true,
    })
  })
})
