import { toldTo } from '@yigen/testing/accounts.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { anAccount, password, signedIn } from '@yigen/testing/login.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

let t: TestApp
const next = 'Pazhou-Bridge-2027'
beforeAll(async () => {
  t = await testApp()
})
beforeEach(() => anAccount(t, t.cast.officer, 'officer01'))
afterAll(() => t.close())

const change = async (current: string, wanted: string) =>
  (await t.as(t.cast.officer)).post('/api/session/password', { current, next: wanted })

describe('changePassword', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await (await t.as(null)).post('/api/session/password', { current: password, next })).status).toBe(401)
  })

  it('refuses a body that lacks the new one: 400', async () => {
    const { status, body } = await (await t.as(t.cast.officer)).post('/api/session/password', { current: password })
    expect([status, body.errors[0].field]).toEqual([400, 'next'])
  })

  it('refuses who does not know the present one', async () => {
    const { status, body } = await change('not-it-at-all-1', next)
    expect([status, body.code, body.errors[0].field]).toEqual([400, 'wrongPassword', 'current'])
  })

  it('refuses the same again', async () => {
    expect((await change(password, password)).body.code).toBe('samePassword')
  })

  it.for(['short-1', 'nodigitsatall', '1234567890', 'officer01-2026', 'Password123456', 'aaaaaaaaaa1'])(
    'refuses %s as too weak',
    async weak => {
      const { status, body } = await change(password, weak)
      expect([status, body.code, body.errors[0].field]).toEqual([400, 'weakPassword', 'next'])
    },
  )

  it('changes it, ends the sessions on other devices, keeps this one, and records it', async () => {
    const [desk, phone] = [await signedIn(t, 'officer01'), await signedIn(t, 'officer01')]
    expect((await desk.post('/api/session/password', { current: password, next })).body).toEqual({ ok: true })
    expect([(await desk.get('/api/session')).status, (await phone.get('/api/session')).status]).toEqual([200, 401])
    await signedIn(t, 'officer01', next)
    expect(await historyOf(t, 'member.passwordChanged')).toMatchObject([{ actor_id: t.cast.officer, data: {} }])
  })

  it('done twice with the same key answers the same, once', async () => {
    const browser = await signedIn(t, 'officer01')
    const answers = []
    for (let i = 0; i < 2; i++) answers.push(await browser.post('/api/session/password', { current: password, next }, 'key-1'))
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await historyOf(t, 'member.passwordChanged')).toHaveLength(2)
  })

  it('after five wrong ones in a row it waits a quarter of an hour, also with the right one; each is on record and the person is told (S12)', async () => {
    await anAccount(t, t.cast.clerk, 'clerk07')
    const clerk = await t.as(t.cast.clerk)
    const attempt = (current: string) => clerk.post('/api/session/password', { current, next })
    for (let i = 0; i < 5; i++) expect((await attempt(`wrong-${i}`)).body.code).toBe('wrongPassword')
    const late = await attempt(password)
    expect([late.status, late.body.code, late.headers['retry-after']]).toEqual([429, 'tooMany', '900'])
    expect((await historyOf(t, 'member.wrongCurrent')).filter(row => row.actor_id === t.cast.clerk)).toHaveLength(5)
    expect(await historyOf(t, 'member.changeLocked')).toMatchObject([{ actor_id: t.cast.clerk }])
    expect((await toldTo(t, t.cast.clerk))[0]).toContain('原密码连续输错')
    t.travel({ minutes: 15 })
    expect((await attempt(password)).status).toBe(200)
    t.travel({ minutes: -15 })
  })
})
