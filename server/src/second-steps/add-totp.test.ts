import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { anAccount, password } from '@yigen/testing/login.ts'
import { expectNobody } from '@yigen/testing/order.ts'
import { aBrowser, anAppOf, codeAt, halfOpen, requireOf, wrongCode } from '@yigen/testing/second-steps.ts'
import { whileHeld } from '@yigen/testing/while-held.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
  await anAccount(t, t.cast.officer, 'officer01')
})
afterAll(() => t.close())

const path = '/api/second-steps/totp'
const offered = async (who: string) => {
  const me = await t.as(who)
  const { secret } = (await me.post('/api/second-steps/totp/offers', { current: password })).body
  return { me, secret: secret as string }
}

describe('addTotp', () => {
  it('refuses who is not signed in: 401', () => expectNobody(t, '', { path: () => path, body: {} }))

  it('refuses a body without a code: 400', async () => expect((await (await t.as(t.cast.officer)).post(path, {})).status).toBe(400))

  it('refuses a contact: 403', async () =>
    expect((await (await t.as(t.cast.contact)).post(path, { oneTimeCode: '482913' })).status).toBe(403))

  it('refuses where nothing was offered, or longer than a quarter of an hour ago: 409', async () => {
    await anAccount(t, t.cast.minister, 'minister01')
    expect((await (await t.as(t.cast.minister)).post(path, { oneTimeCode: '482913' })).body.code).toBe('setUpAnew')
    const { me, secret } = await offered(t.cast.officer)
    t.travel({ minutes: 15 })
    expect((await me.post(path, { oneTimeCode: codeAt(secret, t.now()) })).body.code).toBe('setUpAnew')
  })

  it('refuses a code that is not the app’s: 400, and the offer stands', async () => {
    const { me, secret } = await offered(t.cast.officer)
    const { status, body } = await me.post(path, { oneTimeCode: wrongCode(secret, t.now()) })
    expect([status, body.code, body.errors[0].field]).toEqual([400, 'notThatCode', 'oneTimeCode'])
    expect((await me.post(path, { oneTimeCode: codeAt(secret, t.now()) })).status).toBe(200)
  })

  it('from then on it signs in, that code does not, and sessions on other devices have ended; recorded', async () => {
    await anAccount(t, t.cast.deputy, 'deputy01')
    const elsewhere = aBrowser(t)
    await elsewhere.signIn('deputy01')
    const { me, secret } = await offered(t.cast.deputy)
    const oneTimeCode = codeAt(secret, t.now())
    const [one, again] = [await me.post(path, { oneTimeCode }, 'key-1'), await me.post(path, { oneTimeCode }, 'key-1')]
    expect([one.status, one.body.recoveryCodes.length, again.body]).toEqual([200, 10, one.body])
    expect((await me.get('/api/session')).status).toBe(200)
    expect((await elsewhere.get('/api/session')).status).toBe(401)
    expect((await (await halfOpen(t, 'deputy01')).showCode(oneTimeCode)).body.code).toBe('codeUsedAlready')
    const rows = await historyOf(t, 'secondStep.totpAdded')
    expect(rows.at(-1)).toMatchObject({ actor_id: t.cast.deputy, subject_id: t.cast.deputy, public: false })
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  it('another phone takes the place of the first one, with the recovery codes that are there', async () => {
    const { browser, secret: first } = await anAppOf(t, t.cast.minister, 'minister01')
    const { secret } = (await browser.post('/api/second-steps/totp/offers', { current: password })).body
    expect((await browser.post(path, { oneTimeCode: codeAt(secret, t.now()) })).body).toEqual({ recoveryCodes: null })
    t.travel({ minutes: 1 })
    expect((await (await halfOpen(t, 'minister01')).showCode(codeAt(first, t.now()))).status).toBe(401)
    expect((await (await halfOpen(t, 'minister01')).showCode(codeAt(secret, t.now()))).status).toBe(200)
  })

  it('who was led to it right after the password is signed in by it, in a new session', async () => {
    await anAccount(t, t.cast.leader, 'leader01')
    await requireOf(t, 'leader')
    const browser = await halfOpen(t, 'leader01')
    const { sid } = browser.cookies
    const { secret } = (await browser.post('/api/second-steps/totp/offers', {})).body
    const done = await browser.post(path, { oneTimeCode: codeAt(secret, t.now()) })
    expect([done.status, done.body.recoveryCodes.length]).toEqual([200, 10])
    expect((await browser.get('/api/session')).body.member.id).toBe(t.cast.leader)
    expect((await t.withCookie(sid ?? '').get('/api/session')).status).toBe(401)
  })

  it('once that session was ended, or its person barred, nothing is set up by it: 401, by who is at it in that moment too', async () => {
    await anAccount(t, t.cast.clerk, 'clerk01')
    await requireOf(t, 'clerk')
    const browser = await halfOpen(t, 'clerk01')
    const { secret } = (await browser.post('/api/second-steps/totp/offers', {})).body
    const held = `select from member where id = '${t.cast.clerk}' for update`
    const ends = [
      `${held}; update member set barred_at = now() where id = '${t.cast.clerk}'`,
      `${held}; update member set barred_at = null where id = '${t.cast.clerk}'; delete from login_session where member_id = '${t.cast.clerk}'`,
    ]
    for (const end of ends) {
      const answer = await whileHeld(t, end, () => browser.post(path, { oneTimeCode: codeAt(secret, t.now()) }))
      expect([answer.status, answer.body.code]).toEqual([401, 'signInFirst'])
      await t.db.updateTable('member').set({ barred_at: null }).where('id', '=', t.cast.clerk).execute()
    }
    expect((await (await halfOpen(t, 'clerk01')).get('/api/session/second-step')).body.setUp).toBe(true)
  })
})
