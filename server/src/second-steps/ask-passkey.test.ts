import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aKeyOf, anAppOf, halfOpen } from '@yigen/testing/second-steps.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const path = '/api/session/second-step/passkey-challenge'

describe('askPasskey', () => {
  it('is for who gave the password in this browser: 401', async () => {
    expect((await t.withCookie('').post(path)).body.code).toBe('signInFirst')
    expect((await (await t.as(t.cast.minister)).post(path)).body.code).toBe('signInFirst')
  })

  it('names the person’s keys and nobody else’s, and asks for another challenge each time', async () => {
    const { key } = await aKeyOf(t, t.cast.officer, 'officer01')
    await aKeyOf(t, t.cast.deputy, 'deputy01')
    const browser = await halfOpen(t, 'officer01')
    const [one, other] = [(await browser.post(path)).body, (await browser.post(path)).body]
    expect(one.allowCredentials.map(({ id }: { id: string }) => id)).toEqual([key.id])
    expect(one.challenge).toMatch(/^[\w-]{43}$/)
    expect(other.challenge).not.toBe(one.challenge)
  })

  it('where people come by an IP address there are none: 409', async () => {
    const there = await testApp(t.now(), { settings: { PUBLIC_URL: 'http://10.0.0.8:4600' } })
    await anAppOf(there, there.cast.officer, 'officer01')
    const browser = await halfOpen(there, 'officer01')
    expect((await browser.get('/api/session/second-step')).body.passkeyHost).toBeNull()
    const { status, body } = await browser.post(path)
    expect([status, body.code]).toEqual([409, 'passkeysNotOffered'])
    await there.close()
  })
})
