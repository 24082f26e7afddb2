import { argon2Sync, randomBytes } from 'node:crypto'
import { toldTo } from '@yigen/testing/accounts.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { anAccount, cookieOf, password, signedIn } from '@yigen/testing/login.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { blockOf } from '#http/address.ts'
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
    const [session, device] = answer.headers['set-cookie'] as string[]
    expect(session).toMatch(/^sid=440105\.[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(device).toMatch(/^device=[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/)
    expect((await t.withCookie(cookieOf(answer)).get('/api/session')).body.member.id).toBe(t.cast.officer)
    expect((await historyOf(t, 'member.signedIn')).at(-1)).toMatchObject({ actor_id: t.cast.officer, data: { address: '127.0.0.1' } })
  })

  it('a contact stays signed in on the own phone for thirty days', async () => {
    await anAccount(t, t.cast.contact, '13900000034')
    expect(String((await attempt('13900000034', password)).headers['set-cookie'])).toContain(`Max-Age=${30 * 86_400}`)
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
  beforeEach(async () => {
    for (let i = 1; i <= 4; i++) expect((await attempt('officer01', `wrong-${i}`)).status).toBe(401)
  })

  it('a right one in between begins the count again', async () => {
    await signedIn(t, 'officer01')
    expect((await attempt('officer01', 'wrong-5')).status).toBe(401)
    expect((await account()).failures).toBe(1)
  })

  it('the account is locked for a quarter of an hour, for the right one as well; nobody is told so but the person (S9)', async () => {
    const wrong = await attempt('officer01', 'wrong-5')
    const [locked, unknown] = [await attempt('officer01', password), await attempt('nobody-at-all', password)]
    expect([wrong, locked, unknown].map(({ status, body }) => [status, body])).toEqual(Array(3).fill([401, wrong.body]))
    expect(wrong.body.code).toBe('wrongNameOrPassword')
    expect((await historyOf(t, 'member.newDevicesLocked')).at(-1)).toMatchObject({
      subject_id: t.cast.officer,
      data: { until: '11-25 09:57' },
    })
    const told = (await toldTo(t, t.cast.officer)).filter(sentence => sentence.includes('连续输错你的密码'))
    expect(told).toEqual([
      '有人（来自 127.0.0.1）连续输错你的密码。15 分钟内新设备不能登录你的账号，你用过的设备照常。不是你，请换一个密码。',
    ])
  })

  it('a session that was open goes on', async () => {
    const browser = await signedIn(t, 'officer01')
    for (let i = 0; i < 5; i++) await attempt('officer01', 'wrong')
    expect((await browser.get('/api/session')).status).toBe(200)
  })

  it('opens again when the quarter of an hour is over', async () => {
    await attempt('officer01', 'wrong-5')
    expect((await attempt('officer01', password)).status).toBe(401)
    t.travel({ minutes: 15 })
    await signedIn(t, 'officer01')
    t.travel({ minutes: -15 })
  })
})

describe('guesses sent at once', () => {
  it('are counted one by one', async () => {
    const other = await testApp()
    await anAccount(other, other.cast.officer, 'officer01')
    const guess = (secret: string) => other.withCookie('').post('/api/session', { loginName: 'officer01', password: secret })
    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => guess(`guess-${i}`)))
    expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(401))
    expect((await guess(password)).status).toBe(401)
    expect(await historyOf(other, 'member.newDevicesLocked')).toHaveLength(1)
    await other.close()
  })
})

describe('who is not in the way of a guesser (S9)', () => {
  let other: TestApp
  beforeEach(async () => {
    other = await testApp()
    await anAccount(other, other.cast.officer, 'officer01')
  })
  afterEach(() => other.close())

  const enter = (secret: string, cookie = '', loginName = 'officer01', remoteAddress = '127.0.0.1') =>
    other.app.inject({ method: 'POST', url: '/api/session', payload: { loginName, password: secret }, headers: { cookie }, remoteAddress })
  const deviceOf = (answer: { headers: Record<string, unknown> }) =>
    /device=[\w-]{43}/.exec(String(answer.headers['set-cookie']))?.[0] ?? ''
  const guessOften = async (times: number, cookie = '') => {
    for (let i = 0; i < times; i++) await enter(`wrong-${i}`, cookie)
  }

  it('the person, on a device they used before: it opens while strangers lock the account, and has a count of its own', async () => {
    const device = deviceOf(await enter(password))
    await guessOften(6)
    expect((await enter(password)).statusCode).toBe(401)
    const again = await enter(password, device)
    expect([again.statusCode, deviceOf(again)]).toEqual([200, device])
    expect((await enter(password)).statusCode).toBe(401) // the guesser's count is not begun again
    await guessOften(5, device)
    expect((await enter(password, device)).statusCode).toBe(401)
    expect(await historyOf(other, 'member.deviceLockedOut')).toHaveLength(1)
  })

  it('a device cookie opens nothing, is nobody else’s, and none that we never gave out is taken over', async () => {
    await anAccount(other, other.cast.clerk, 'clerk07')
    const device = deviceOf(await enter(password))
    for (let i = 0; i < 5; i++) await enter(`wrong-${i}`, '', 'clerk07')
    expect((await enter(password, device, 'clerk07')).statusCode).toBe(401)
    const planted = `device=${'x'.repeat(43)}`
    expect(deviceOf(await enter(password, planted))).not.toBe(planted)
    expect(await other.db.selectFrom('known_device').select('member_id').execute()).toHaveLength(2)
  })

  it('whose phone was lost, or password reset, has no known device', async () => {
    const device = deviceOf(await enter(password))
    await (await other.as(other.cast.securityAdministrator)).send('DELETE', `/api/members/${other.cast.officer}/sessions`)
    await guessOften(5)
    expect((await enter(password, device)).statusCode).toBe(401)
  })

  it('an address that guesses on and on waits, over all names, by /64; a known device behind it does not', async () => {
    const device = deviceOf(await enter(password))
    await other.db
      .insertInto('guessing_address')
      .values({ block: blockOf('2001:db8::1'), since: other.now(), failures: 99 })
      .execute()
    expect((await enter('wrong', '', 'nobody-at-all', '2001:db8::2')).statusCode).toBe(401)
    const late = await enter('wrong', '', 'somebody-else', '2001:db8::3')
    expect([late.statusCode, late.json().code, late.headers['retry-after']]).toEqual([429, 'tooMany', '900'])
    expect((await enter(password, '', 'officer01', '2001:db8::4')).statusCode).toBe(429)
    expect((await enter(password, device, 'officer01', '2001:db8::5')).statusCode).toBe(200)
    expect((await enter(password, '', 'officer01', '2001:db8:0:1::1')).statusCode).toBe(200)
    other.travel({ minutes: 15 })
    expect((await enter(password, '', 'officer01', '2001:db8::4')).statusCode).toBe(200)
  })

  it('no refusal comes before its quarter of a second is over, whatever it was for', async () => {
    await anAccount(other, other.cast.clerk, 'clerk07')
    for (let i = 0; i < 5; i++) await enter(`wrong-${i}`, '', 'clerk07')
    for (const loginName of ['officer01', 'clerk07', 'nobody-at-all']) {
      const began = performance.now()
      await enter('wrong-password-1', '', loginName)
      expect(performance.now() - began).toBeGreaterThan(245)
    }
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
