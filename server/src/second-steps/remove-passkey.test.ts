import { toldTo } from '@yigen/testing/accounts.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { password } from '@yigen/testing/login.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { aBrowser, aKeyOf, type Browser, codeAt } from '@yigen/testing/second-steps.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let browser: Browser
let id: string
beforeAll(async () => {
  t = await testApp()
  browser = (await aKeyOf(t, t.cast.officer, 'officer01')).browser
  id = (await browser.get('/api/second-steps')).body.passkeys[0].id
})
afterAll(() => t.close())

const path = (of: string) => `/api/second-steps/passkeys/${of}/removal`

describe('removePasskey', () => {
  it('refuses who is not signed in: 401', () => expectNobody(t, never, { path, body: {} }))

  it('refuses a field it does not know: 400', async () => expect((await browser.post(path(id), { name: 'x' })).status).toBe(400))

  it('another member’s passkey is not there: 404, as one that never was', async () => {
    const { browser: other } = await aKeyOf(t, t.cast.deputy, 'deputy01')
    const [theirs, nothing] = [await other.post(path(id), { current: password }), await other.post(path(never), { current: password })]
    expect([theirs.status, theirs.body]).toEqual([404, nothing.body])
    expect((await browser.get('/api/second-steps')).body.passkeys).toHaveLength(1)
  })

  it('asks for the password anew: 400', async () => expect((await browser.post(path(id), {})).body.code).toBe('wrongPassword'))

  it('of two who remove the same one at once one does; the other finds it gone: 404, and what is left keeps its recovery codes', async () => {
    const { browser: two } = await aKeyOf(t, t.cast.leader, 'leader01')
    const { secret } = (await two.post('/api/second-steps/totp/offers', { current: password })).body
    expect((await two.post('/api/second-steps/totp', { oneTimeCode: codeAt(secret, t.now()) })).status).toBe(200)
    const gone = path((await two.get('/api/second-steps')).body.passkeys[0].id)
    const answers = await Promise.all([two.post(gone, { current: password }), two.post(gone, { current: password })])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404])
    expect((await two.get('/api/second-steps')).body).toMatchObject({ passkeys: [], recoveryCodes: { left: 10 } })
    expect((await toldTo(t, t.cast.leader)).slice().sort()).toEqual(
      [
        '你的账号刚改了两步登录：删除了一把通行密钥。不是你，请马上找安全管理员。',
        '你的账号刚改了两步登录：加了一把通行密钥。不是你，请马上找安全管理员。',
        '你的账号刚改了两步登录：加了身份验证器。不是你，请马上找安全管理员。',
      ].sort(),
    )
  })

  it('signs in no more; recorded by its name', async () => {
    expect((await browser.post(path(id), { current: password })).status).toBe(200)
    expect((await browser.get('/api/second-steps')).body).toMatchObject({ passkeys: [], recoveryCodes: null })
    expect((await aBrowser(t).signIn('officer01')).status).toBe(200)
    expect((await historyOf(t, 'secondStep.passkeyRemoved')).at(-1)).toMatchObject({ data: { name: '办公室电脑' } })
  })
})
