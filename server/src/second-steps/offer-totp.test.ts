import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anAccount, password } from '@yigen/testing/login.ts'
import { expectNobody } from '@yigen/testing/order.ts'
import { aBrowser, anAppOf, halfOpen, requireOf } from '@yigen/testing/second-steps.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
  await anAccount(t, t.cast.officer, 'officer01')
})
afterAll(() => t.close())

const path = '/api/second-steps/totp/offers'
const offer = async (who: string, body: object = { current: password }, key?: string) => (await t.as(who)).post(path, body, key)

describe('offerTotp', () => {
  it('refuses who is not signed in: 401', () => expectNobody(t, '', { path: () => path, body: {} }))

  it('refuses a field it does not know: 400', async () => expect((await offer(t.cast.officer, { secret: 'x' })).status).toBe(400))

  it('is the office’s: contacts sign in by a code to the phone: 403', async () => {
    await anAccount(t, t.cast.contact, '13900000034')
    expect((await offer(t.cast.contact)).status).toBe(403)
  })

  it('asks who is signed in for the password anew; after five wrong ones it waits', async () => {
    for (const body of [{}, { current: 'wrong' }, { current: 'wrong' }, { current: 'wrong' }, { current: 'wrong' }]) {
      const answer = await offer(t.cast.officer, body)
      expect([answer.status, answer.body.code, answer.body.errors[0].field]).toEqual([400, 'wrongPassword', 'current'])
    }
    expect((await offer(t.cast.officer)).status).toBe(429)
    t.travel({ minutes: 15 })
  })

  it('gives a secret for the app, as text and as what is scanned; the same key the same one', async () => {
    const me = await t.as(t.cast.officer)
    const [one, again, other] = [
      await me.post(path, { current: password }, 'key-1'),
      await me.post(path, { current: password }, 'key-1'),
      await me.post(path, { current: password }, 'key-2'),
    ]
    expect(one.body.secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(decodeURIComponent(one.body.uri)).toContain(
      `otpauth://totp/一跟到底 Yigen:officer01?issuer=一跟到底 Yigen&secret=${one.body.secret}`,
    )
    expect(again.body).toEqual(one.body)
    expect(other.body.secret).not.toBe(one.body.secret)
    const { rows } = await t.pool.query('select answer from idempotency_key where answer is not null')
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ answer }) => answer.includes(one.body.secret))).toEqual([])
  })

  it('counts for nothing until its first code', async () => {
    expect((await aBrowser(t).signIn('officer01')).status).toBe(200)
  })

  it('who must set it up right after the password needs no second password; who has one shows it first: 401', async () => {
    await anAccount(t, t.cast.leader, 'leader01')
    await requireOf(t, 'leader')
    expect((await (await halfOpen(t, 'leader01')).post(path, {})).status).toBe(200)
    await anAppOf(t, t.cast.deputy, 'deputy01')
    const { status, body } = await (await halfOpen(t, 'deputy01')).post(path, { current: password })
    expect([status, body.code]).toEqual([401, 'secondStepOwed'])
  })
})
