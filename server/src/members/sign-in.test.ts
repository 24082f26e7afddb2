import { argon2Sync, randomBytes } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { anAccount, cookieOf, password, signedIn } from '@yigen/testing/login.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isOutdated } from './password-hash.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
beforeEach(() => anAccount(t, t.cast.officer, 'officer01'))
afterAll(() => t.close())

const attempt = (loginName: string, secret: string) => t.withCookie('').post('/api/session', { loginName, password: secret })
const account = () =>
  t.db
    .selectFrom('account')
    .select(['failures', 'locked_until', 'password_hash'])
    .where('member_id', '=', t.cast.officer)
    .executeTakeFirstOrThrow()

describe('signIn', () => {
  it('needs no session, but nobody gets one for a wrong password: 401, and the failure is recorded', async () => {
    const { status, body, headers } = await attempt('officer01', 'wrong')
    expect([status, body.code, headers['set-cookie']]).toEqual([401, 'wrongNameOrPassword', undefined])
    expect((await account()).failures).toBe(1)
    expect(await historyOf(t, 'member.signInFailed')).toMatchObject([
      { actor_id: null, subject_id: t.cast.officer, public: false, data: { loginName: 'officer01' } },
    ])
  })

  it('answers an unknown name like a wrong password, and keeps only the beginning of what was typed', async () => {
    const { status, body } = await attempt('MySecretPassword', 'x')
    expect([status, body.code]).toEqual([401, 'wrongNameOrPassword'])
    expect((await historyOf(t, 'member.signInFailed')).at(-1)).toMatchObject({ subject_id: null, data: { loginName: 'My…' } })
  })

  it('does as much for an unknown name as for a known one', async () => {
    // CPU, not time: whoever else runs on the machine does not count
    const worked = async (loginName: string) => {
      const work: number[] = []
      for (let i = 0; i < 4; i++) {
        const start = process.cpuUsage()
        await attempt(loginName, 'wrong-password-1')
        const { user, system } = process.cpuUsage(start)
        work.push(user + system)
      }
      return Math.min(...work)
    }
    expect((await worked('nobody-at-all')) / (await worked('officer01'))).toBeGreaterThan(0.25)
  })

  it('refuses a body with a field it does not know: 400', async () => {
    const { status, body } = await t.withCookie('').post('/api/session', { loginName: 'officer01', password, remember: true })
    expect([status, body.code, body.errors[0].field]).toEqual([400, 'malformed', 'remember'])
  })

  it('refuses a name and a password that are missing, naming the fields', async () => {
    const { status, body } = await t.withCookie('').post('/api/session', {})
    expect([status, body.errors.map((error: { field: string }) => error.field)]).toEqual([400, ['loginName', 'password']])
  })

  it('refuses who was disabled like a wrong password', async () => {
    await t.db.updateTable('member').set({ state: 'disabled' }).where('id', '=', t.cast.officer).execute()
    expect((await attempt('officer01', password)).status).toBe(401)
    await t.db.updateTable('member').set({ state: 'active' }).where('id', '=', t.cast.officer).execute()
  })

  it('opens a session, whatever the case of the name, and records it', async () => {
    const answer = await attempt('OFFICER01', password)
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ member: { id: t.cast.officer, name: '陈若溪' }, district: { name: '海珠区' } })
    expect(String(answer.headers['set-cookie'])).toMatch(/^sid=440105\.[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/)
    expect((await t.withCookie(cookieOf(answer)).get('/api/session')).body.member.id).toBe(t.cast.officer)
    expect((await historyOf(t, 'member.signedIn')).at(-1)).toMatchObject({ actor_id: t.cast.officer, data: { address: '127.0.0.1' } })
  })

  it('a contact stays signed in on the own phone for ninety days', async () => {
    await anAccount(t, t.cast.contact, '13900000034')
    expect(String((await attempt('13900000034', password)).headers['set-cookie'])).toContain(`Max-Age=${90 * 86_400}`)
  })

  it('gives a new session each time and ends the one the browser had', async () => {
    const browser = await signedIn(t, 'officer01')
    const again = await browser.post('/api/session', { loginName: 'officer01', password })
    expect(cookieOf(again)).not.toBe(browser.cookie)
    expect((await browser.get('/api/session')).status).toBe(401)
    expect((await t.withCookie(cookieOf(again)).get('/api/session')).status).toBe(200)
  })

  it('stores no session in plain text', async () => {
    const { cookie } = await signedIn(t, 'officer01')
    const secret = cookie.split('.')[1] ?? ''
    const { rows } = await t.pool.query('select encode(token_hash, $1) as hash from login_session', ['escape'])
    expect(rows.some(row => String(row.hash).includes(secret))).toBe(false)
  })

  it('hashes again with today’s parameters who signs in with an old hash', async () => {
    const old = oldHash()
    expect(isOutdated(old)).toBe(true)
    await t.db.updateTable('account').set({ password_hash: old }).where('member_id', '=', t.cast.officer).execute()
    await signedIn(t, 'officer01')
    expect(isOutdated((await account()).password_hash ?? '')).toBe(false)
    await signedIn(t, 'officer01')
  })

  it('refuses a page of another site: 403', async () => {
    const answer = await t.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
      payload: { loginName: 'officer01', password },
    })
    expect(answer.statusCode).toBe(403)
  })
})

describe('after five wrong passwords in a row', () => {
  const until = '2026-11-25T01:57:00Z'
  beforeEach(async () => {
    for (let i = 1; i <= 4; i++) expect((await attempt('officer01', `wrong-${i}`)).status).toBe(401)
  })

  it('a right one in between begins the count again', async () => {
    await signedIn(t, 'officer01')
    expect((await attempt('officer01', 'wrong-5')).status).toBe(401)
    expect((await account()).failures).toBe(1)
  })

  it('the account is locked for a quarter of an hour: 423 with until when, also for the right one', async () => {
    for (const secret of ['wrong-5', password]) {
      const { status, body } = await attempt('officer01', secret)
      expect([status, body.code, body.changed]).toEqual([423, 'lockedOut', { until }])
      expect(body.title).toContain('09:57')
    }
    expect((await historyOf(t, 'member.lockedOut')).at(-1)).toMatchObject({ subject_id: t.cast.officer, data: { until: '11-25 09:57' } })
  })

  it('a session that was open goes on', async () => {
    const browser = await signedIn(t, 'officer01')
    for (let i = 0; i < 5; i++) await attempt('officer01', 'wrong')
    expect((await browser.get('/api/session')).status).toBe(200)
  })

  it('opens again when the quarter of an hour is over', async () => {
    expect((await attempt('officer01', 'wrong-5')).status).toBe(423)
    t.travel({ minutes: 15 })
    await signedIn(t, 'officer01')
    t.travel({ minutes: -15 })
  })
})

describe('guesses sent at once', () => {
  it('are counted one by one', async () => {
    const other = await testApp()
    await anAccount(other, other.cast.officer, 'officer01')
    const guess = (i: number) => other.withCookie('').post('/api/session', { loginName: 'officer01', password: `guess-${i}` })
    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => guess(i)))
    await other.close()
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(4)
    expect(answers.filter(({ status }) => status === 423)).toHaveLength(8)
  })
})

describe('from one address', () => {
  it('the address is the connection’s own: what a client claims about it is not believed', async () => {
    await t.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'x-forwarded-for': '1.2.3.4' },
      payload: { loginName: 'nobody', password },
    })
    expect((await historyOf(t, 'member.signInFailed')).at(-1)?.data).toMatchObject({ address: '127.0.0.1' })
  })

  it('only so many attempts a minute are heard: 429', async () => {
    const many = await testApp()
    const statuses: number[] = []
    for (let i = 0; i < 61; i++) statuses.push((await many.withCookie('').post('/api/session', {})).status)
    expect(statuses).toEqual([...Array<number>(60).fill(400), 429])
    const { body } = await many.withCookie('').post('/api/session', {})
    expect([body.code, body.title]).toEqual(['tooMany', '操作太频繁，请 60 秒后再试。'])
    await many.close()
  })
})

/** One pass instead of two. */
function oldHash(): string {
  const nonce = randomBytes(16)
  const tag = argon2Sync('argon2id', { message: password, nonce, tagLength: 32, memory: 19_456, passes: 1, parallelism: 1 })
  const plain = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
  return `$argon2id$v=19$m=19456,t=1,p=1$${plain(nonce)}$${plain(tag)}`
}
