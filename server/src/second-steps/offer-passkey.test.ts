import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anAccount, password } from '@yigen/testing/login.ts'
import { expectNobody } from '@yigen/testing/order.ts'
import { type aKey, aKeyOf, halfOpen } from '@yigen/testing/second-steps.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let key: ReturnType<typeof aKey>
beforeAll(async () => {
  t = await testApp()
  await anAccount(t, t.cast.officer, 'officer01')
})
afterAll(() => t.close())

const path = '/api/second-steps/passkeys/offers'

describe('offerPasskey', () => {
  it('refuses who is not signed in: 401', () => expectNobody(t, '', { path: () => path, body: {} }))

  it('refuses a field it does not know: 400', async () =>
    expect((await (await t.as(t.cast.officer)).post(path, { rp: 'x' })).status).toBe(400))

  it('refuses a contact: 403', async () => expect((await (await t.as(t.cast.contact)).post(path, {})).status).toBe(403))

  it('asks for the password anew: 400', async () => {
    expect((await (await t.as(t.cast.officer)).post(path, { current: 'wrong' })).body.code).toBe('wrongPassword')
  })

  it('bound to our host, for the person, without those there are; no personal number leaves', async () => {
    const made = await aKeyOf(t, t.cast.officer, 'officer01')
    key = made.key
    const { browser } = made
    const { status, body } = await browser.post(path, { current: password })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      rp: { id: 'localhost' },
      user: { name: 'officer01', displayName: '陈若溪' },
      attestation: 'none',
      excludeCredentials: [{ id: key.id }],
    })
  })

  it('who has a second step shows it first: 401', async () => {
    expect((await (await halfOpen(t, 'officer01')).post(path, { current: password })).body.code).toBe('secondStepOwed')
  })

  it('ten at most: 409', async () => {
    await t.pool.query(
      `insert into passkey (district_id, id, member_id, credential_id, public_key, counter, transports, name, added_at)
      select district_id, gen_random_uuid(), member_id, credential_id || n, public_key, counter, transports, name, added_at from passkey, generate_series(1, 9) n`,
    )
    const browser = await halfOpen(t, 'officer01')
    const { challenge } = (await browser.post('/api/session/second-step/passkey-challenge')).body
    await browser.post('/api/session/second-step/passkey', key.sign(challenge))
    const { status, body } = await browser.post(path, { current: password })
    expect([status, body.title]).toEqual([409, '通行密钥最多 10 把，先删一把。'])
  })
})
