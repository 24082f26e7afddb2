import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { anAccount, signedIn } from '@yigen/testing/login.ts'
import { halfOpen, requireOf } from '@yigen/testing/second-steps.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
  await anAccount(t, t.cast.officer, 'officer01')
})
afterAll(() => t.close())

describe('signOut', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await (await t.as(null)).send('DELETE', '/api/session')).status).toBe(401)
  })

  it('ends this session, takes the cookie away and records it', async () => {
    const browser = await signedIn(t, 'officer01')
    const { status, body, headers } = await browser.send('DELETE', '/api/session')
    expect([status, body]).toEqual([200, { ok: true }])
    expect(String(headers['set-cookie'])).toMatch(/^sid=; .*Expires=Thu, 01 Jan 1970/)
    expect((await browser.get('/api/session')).status).toBe(401)
    expect(await historyOf(t, 'member.signedOut')).toMatchObject([{ actor_id: t.cast.officer }])
  })

  it('ends one in which the second step is owed: who comes next to that computer has to give the password', async () => {
    await anAccount(t, t.cast.leader, 'leader01')
    await requireOf(t, 'leader')
    const browser = await halfOpen(t, 'leader01')
    const { sid = '' } = browser.cookies
    expect(await browser.delete('/api/session')).toMatchObject({ status: 200, body: { ok: true } })
    const left = t.withCookie(sid)
    expect((await left.get('/api/session/second-step')).body.code).toBe('signInFirst')
    expect((await left.post('/api/second-steps/totp/offers', {})).status).toBe(401)
  })

  it('leaves the sessions on other devices', async () => {
    const [desk, phone] = [await signedIn(t, 'officer01'), await signedIn(t, 'officer01')]
    await desk.send('DELETE', '/api/session')
    expect((await phone.get('/api/session')).status).toBe(200)
  })

  it('a second time there is no session left to end: 401', async () => {
    const browser = await signedIn(t, 'officer01')
    await browser.send('DELETE', '/api/session', undefined, 'key-1')
    expect((await browser.send('DELETE', '/api/session', undefined, 'key-1')).status).toBe(401)
  })
})
