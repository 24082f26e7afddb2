import { toldTo } from '@yigen/testing/accounts.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aBrowser, anAppOf, codeAt, halfOpen, wrongCode } from '@yigen/testing/second-steps.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

let t: TestApp
let secret: string
beforeAll(async () => {
  t = await testApp()
  secret = (await anAppOf(t, t.cast.officer, 'officer01')).secret
})
beforeEach(() => t.travel({ minutes: 20 }))
afterAll(() => t.close())

const now = () => codeAt(secret, t.now())

describe('showCode', () => {
  it('is for who gave the password in this browser: 401 for everybody else, signed in or not', async () => {
    const body = { oneTimeCode: now() }
    for (const caller of [t.withCookie(''), await t.as(t.cast.minister)]) {
      const answer = await caller.post('/api/session/second-step/code', body)
      expect([answer.status, answer.body.code]).toEqual([401, 'signInFirst'])
    }
  })

  it('refuses a body that names no code, or a field it does not know: 400', async () => {
    const browser = await halfOpen(t, 'officer01')
    for (const [body, field] of [
      [{}, 'oneTimeCode'],
      [{ oneTimeCode: now(), remember: true }, 'remember'],
    ] as const) {
      const answer = await browser.post('/api/session/second-step/code', body)
      expect([answer.status, answer.body.errors[0].field]).toEqual([400, field])
    }
  })

  it('until then nothing opens, neither reads nor acts; then all of it, in a session with a new secret', async () => {
    const browser = await halfOpen(t, 'officer01')
    const { sid } = browser.cookies
    for (const path of ['/api/session', '/api/requests', '/api/today', '/api/second-steps', '/api/events']) {
      const answer = await browser.get(path)
      expect([path, answer.status, answer.body.code]).toEqual([path, 401, 'secondStepOwed'])
    }
    expect((await browser.put('/api/session/settings', { language: 'en' })).body.code).toBe('secondStepOwed')
    const shown = await browser.showCode(now())
    expect([shown.status, shown.body.member.id]).toEqual([200, t.cast.officer])
    expect(browser.cookies.sid).not.toBe(sid)
    expect((await browser.get('/api/requests')).status).toBe(200)
    expect((await t.withCookie(sid ?? '').get('/api/session')).status).toBe(401)
    expect((await historyOf(t, 'member.passwordShown')).at(-1)).toMatchObject({ actor_id: t.cast.officer, public: false })
    expect((await historyOf(t, 'member.signedIn')).at(-1)).toMatchObject({ actor_id: t.cast.officer })
  })

  it('takes the code of the half minute before and of the next, spaces and full-width digits, and no other', async () => {
    for (const steps of [-1, 0, 1]) {
      t.travel({ minutes: 20 })
      expect([steps, (await (await halfOpen(t, 'officer01')).showCode(codeAt(secret, t.now(), steps))).status]).toEqual([steps, 200])
    }
    t.travel({ minutes: 20 })
    const browser = await halfOpen(t, 'officer01')
    for (const steps of [-3, -2, 2, 3]) expect((await browser.showCode(codeAt(secret, t.now(), steps))).body.code).toBe('secondStepWrong')
    const wide = [...now()].map(digit => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)).join('')
    expect((await browser.showCode(`${wide.slice(0, 3)} ${wide.slice(3)}`)).status).toBe(200)
  })

  it('a code comes in once: used again it is refused, and so is an earlier one', async () => {
    const code = now()
    expect((await (await halfOpen(t, 'officer01')).showCode(code)).status).toBe(200)
    const again = await (await halfOpen(t, 'officer01')).showCode(code)
    expect([again.status, again.body.code, again.body.errors[0].field]).toEqual([401, 'codeUsedAlready', 'oneTimeCode'])
    expect((await (await halfOpen(t, 'officer01')).showCode(codeAt(secret, t.now(), -1))).body.code).toBe('codeUsedAlready')
  })

  it('of two who show the same code at once one comes in', async () => {
    const browsers = await Promise.all(Array.from({ length: 4 }, () => halfOpen(t, 'officer01')))
    const code = now()
    const answers = await Promise.all(browsers.map(browser => browser.showCode(code)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401])
    expect(answers.filter(({ status }) => status === 401).map(({ body }) => body.code)).toEqual(Array(3).fill('codeUsedAlready'))
  })

  it('what waited longer than ten minutes begins again at the password', async () => {
    const browser = await halfOpen(t, 'officer01')
    t.travel({ minutes: 10 })
    expect((await browser.showCode(now())).body.code).toBe('signInFirst')
  })

  it('who was barred meanwhile does not come in', async () => {
    const browser = await halfOpen(t, 'officer01')
    await t.db.updateTable('member').set({ barred_at: t.now() }).where('id', '=', t.cast.officer).execute()
    expect((await browser.showCode(now())).status).toBe(401)
    await t.db.updateTable('member').set({ barred_at: null }).where('id', '=', t.cast.officer).execute()
  })
})

describe('after five wrong ones in a row', () => {
  it('of twenty wrong codes at once five are tried; then the right one waits a quarter of an hour, on every device; told and recorded', async () => {
    expect((await (await halfOpen(t, 'officer01')).showCode(now())).status).toBe(200)
    t.travel({ minutes: 1 })
    const browsers = await Promise.all(Array.from({ length: 20 }, (_, i) => halfOpen(t, 'officer01', `10.0.0.${i}`)))
    const before = (await historyOf(t, 'secondStep.wrong')).length
    const answers = await Promise.all(browsers.map(browser => browser.showCode(wrongCode(secret, t.now()))))
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(4)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(16)
    expect((await historyOf(t, 'secondStep.wrong')).length - before).toBe(5)
    const locked = await (browsers[0] as (typeof browsers)[0]).showCode(now())
    expect([locked.status, locked.body.code, locked.headers['retry-after']]).toEqual([429, 'tooMany', '900'])
    expect((await historyOf(t, 'secondStep.locked')).at(-1)).toMatchObject({ subject_id: t.cast.officer })

    t.travel({ minutes: 15 })
    const browser = await halfOpen(t, 'officer01')
    expect((await browser.showCode(now())).status).toBe(200)
    const told = (await browser.get('/api/notices')).body.rows.map((row: { sentence: string }) => row.sentence)
    expect(told[0]).toMatch(
      /^有人（来自 10\.0\.0\.\d+）输对了你的密码，第二步连续没有通过。15 分钟内第二步不能再试。不是你，请马上换密码。$/,
    )
    expect(told.filter((sentence: string) => sentence.includes('输对了你的密码'))).toHaveLength(1)
  })

  it('a right one in between begins the count again, and the password begins none', async () => {
    const wrong = async () => (await halfOpen(t, 'officer01')).showCode(wrongCode(secret, t.now()))
    for (const left of [4, 3, 2, 1]) expect((await wrong()).body.title).toBe(`没有通过，还可以试 ${left} 次。`)
    expect((await (await halfOpen(t, 'officer01')).showCode(now())).status).toBe(200)
    expect((await wrong()).body.title).toBe('没有通过，还可以试 4 次。')
  })

  it('they count against the address as wrong passwords do', async () => {
    await (await halfOpen(t, 'officer01', '10.9.9.9')).showCode(wrongCode(secret, t.now()))
    const row = await t.db.selectFrom('guessing_address').select('failures').where('block', '=', '10.9.9.9').executeTakeFirst()
    expect(row?.failures).toBe(1)
  })
})

describe('behind an address that guesses', () => {
  it('a device that the person used before is heard, and its wrong ones are not the address’s; any other waits', async () => {
    const [mine, other] = [aBrowser(t, '10.8.8.8'), aBrowser(t, '10.8.8.8')]
    await mine.signIn('officer01')
    expect((await mine.showCode(now())).status).toBe(200)
    t.travel({ minutes: 1 })
    for (const browser of [mine, other]) expect((await browser.signIn('officer01')).body.code).toBe('secondStepOwed')
    await t.db.insertInto('guessing_address').values({ block: '10.8.8.8', since: t.now(), failures: 1000 }).execute()
    expect((await other.showCode(now())).body.code).toBe('tooMany')
    expect((await mine.showCode(wrongCode(secret, t.now()))).body.code).toBe('secondStepWrong')
    expect((await mine.showCode(now())).status).toBe(200)
    const row = await t.db.selectFrom('guessing_address').select('failures').where('block', '=', '10.8.8.8').executeTakeFirst()
    expect(row?.failures).toBe(1000)
  })
})

describe('what nobody reads', () => {
  it('neither history nor notices nor kept answers hold a secret or a code', async () => {
    await (await halfOpen(t, 'officer01')).showCode(now())
    const { rows } = await t.pool.query(
      `select string_agg(x, ' ') as all from (select data::text as x from history union all select data::text from notice union all select answer from idempotency_key) a`,
    )
    expect(rows[0].all).not.toContain(secret)
    expect(rows[0].all).not.toContain(now())
  })

  it('who has none signs in as before', async () => {
    const { anAccount } = await import('@yigen/testing/login.ts')
    await anAccount(t, t.cast.deputy, 'deputy01')
    expect((await aBrowser(t).signIn('deputy01')).status).toBe(200)
    expect(await toldTo(t, t.cast.deputy)).toEqual([])
  })
})
