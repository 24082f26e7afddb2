import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { anAccount, password } from '@yigen/testing/login.ts'
import { expectNobody } from '@yigen/testing/order.ts'
import { aBrowser, aKey, aKeyOf, type Browser, halfOpen, requireOf } from '@yigen/testing/second-steps.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const path = '/api/second-steps/passkeys'
const challengeOf = async (browser: Browser): Promise<string> =>
  (await browser.post('/api/second-steps/passkeys/offers', { current: password })).body.challenge
async function signedIn(memberId: string, loginName: string) {
  await anAccount(t, memberId, loginName)
  const browser = aBrowser(t)
  await browser.signIn(loginName)
  return browser
}

describe('addPasskey', () => {
  it('refuses who is not signed in: 401', () => expectNobody(t, '', { path: () => path, body: {} }))

  it('refuses one without a name, or what is no base64url: 400', async () => {
    const browser = await signedIn(t.cast.officer, 'officer01')
    for (const more of [{ name: ' ' }, { attestation: '**' }, { publicKey: 'x' }])
      expect((await browser.post(path, { ...aKey().make('x'), ...more })).status).toBe(400)
  })

  it('refuses a contact: 403', async () => expect((await (await t.as(t.cast.contact)).post(path, aKey().make('x'))).status).toBe(403))

  it('refuses what was not offered, or more than five minutes ago: 409', async () => {
    const browser = await signedIn(t.cast.officer, 'officer01')
    expect((await browser.post(path, aKey().make('x'))).body.code).toBe('setUpAnew')
    const challenge = await challengeOf(browser)
    t.travel({ minutes: 5 })
    expect((await browser.post(path, aKey().make(challenge))).body.code).toBe('setUpAnew')
  })

  it('refuses one made for another challenge, or at another place: 400', async () => {
    const browser = await signedIn(t.cast.officer, 'officer01')
    const elsewhere = aKey({ host: 'evil.example', origin: 'https://evil.example' })
    expect((await browser.post(path, aKey().make('another'.padEnd(43, 'x')))).body.code).toBe('setUpAnew')
    expect((await browser.post(path, elsewhere.make(await challengeOf(browser)))).body.code).toBe('passkeyUnread')
    await challengeOf(browser)
    expect((await browser.post(path, aKey().make('another'.padEnd(43, 'x')))).body.code).toBe('passkeyUnread')
  })

  it('with the first come ten recovery codes, and it is recorded by its name', async () => {
    const { browser, recoveryCodes } = await aKeyOf(t, t.cast.officer, 'officer01')
    expect(recoveryCodes).toHaveLength(10)
    expect((await browser.get('/api/session')).status).toBe(200)
    expect((await historyOf(t, 'secondStep.passkeyAdded')).at(-1)).toMatchObject({
      subject_id: t.cast.officer,
      data: { name: '办公室电脑' },
    })
    await challengeOf(browser).then(challenge => browser.post(path, aKey().make(challenge, '蓝色安全密钥')))
    const { passkeys } = (await browser.get('/api/second-steps')).body
    expect(passkeys.map(({ name }: { name: string }) => name)).toEqual(['办公室电脑', '蓝色安全密钥'])
  })

  it('a passkey is one person’s: another member cannot register it too: 409', async () => {
    const { key } = await aKeyOf(t, t.cast.deputy, 'deputy01')
    const browser = await signedIn(t.cast.minister, 'minister01')
    const { status, body } = await browser.post(path, key.make(await challengeOf(browser)))
    expect([status, body.code]).toEqual([409, 'passkeyKnown'])
    expect((await browser.get('/api/second-steps')).body.passkeys).toEqual([])
  })

  it('who was led to it right after the password is signed in by it', async () => {
    await anAccount(t, t.cast.leader, 'leader01')
    await requireOf(t, 'leader')
    const browser = await halfOpen(t, 'leader01')
    const { challenge } = (await browser.post('/api/second-steps/passkeys/offers', {})).body
    expect((await browser.post(path, aKey().make(challenge))).body.recoveryCodes).toHaveLength(10)
    expect((await browser.get('/api/session')).status).toBe(200)
  })
})
