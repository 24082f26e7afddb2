import { randomUUID } from 'node:crypto'
import { toldTo } from '@yigen/testing/accounts.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aCarrier, aPhone, codeIn } from '@yigen/testing/codes.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { anAccount, tokenOf } from '@yigen/testing/login.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

const carrier = aCarrier()
let t: TestApp
let n = 0
beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
  await anAccount(t, t.cast.contact, '13900000034')
})
beforeEach(() => {
  t.travel({ hours: 2 })
})
afterAll(() => t.close())

const phone = '139-0000-0034'
/** Asks for a code on a phone of its own. */
async function asked(to = phone) {
  const browser = aPhone(t, `10.1.${n >> 8}.${n++ & 255}`)
  const { status, body } = await browser.ask(to)
  expect(status, JSON.stringify(body)).toBe(200)
  return { browser, code: codeIn(carrier.sent.at(-1)), wrong: codeIn(carrier.sent.at(-1)) === '000000' ? '111111' : '000000' }
}
const count = async (kind: Parameters<typeof historyOf>[1]) => (await historyOf(t, kind)).length
const sessionOf = async (cookie: string | undefined) => (await t.withCookie(cookie ?? '').get('/api/session')).body

describe('signInByCode', () => {
  it('needs no session; refuses a body without its fields, or with one it does not know: 400', async () => {
    const answers = await Promise.all(
      [{ phone }, { phone, signInCode: '1', remember: true }, { phone, signInCode: '1', memberId: 'me' }].map(body =>
        t.withCookie('').post('/api/session/by-code', body),
      ),
    )
    expect(answers.map(({ status, body }) => [status, body.errors[0].field])).toEqual([
      [400, 'signInCode'],
      [400, 'remember'],
      [400, 'memberId'],
    ])
  })

  it('signs the contact in as the password does: the same session, history, known device', async () => {
    const { browser, code } = await asked()
    const { status, body, headers } = await browser.enter('13900000034', ` ${code.slice(0, 3)} ${code.slice(3)} `)
    expect([status, body.as, body.session.member.id]).toEqual([200, 'signedIn', t.cast.contact])
    const [session, device, spent] = headers['set-cookie'] as unknown as string[]
    expect(session).toMatch(/^sid=440105\.[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(device).toMatch(/^device=[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(spent).toMatch(/^code=;/)
    expect((await sessionOf(browser.cookies.sid)).member.name).toBe('王嘉树')
    const last = (await historyOf(t, 'member.signedIn')).at(-1)
    expect(last).toMatchObject({ actor_id: t.cast.contact, subject_id: t.cast.contact, public: false })
    expect(Object.keys(last?.data ?? {})).toEqual(['address'])
  })

  it('a wrong code is refused with the tries left, and recorded without it: 401 at the field', async () => {
    const { browser, wrong, code } = await asked()
    const before = await count('signInCode.wrong')
    const { status, body } = await browser.enter(phone, wrong)
    expect([status, body.code, body.errors]).toEqual([401, 'codeWrong', [{ field: 'signInCode', sentence: '验证码不对，还可以试 4 次。' }]])
    const rows = await historyOf(t, 'signInCode.wrong')
    expect(rows).toHaveLength(before + 1)
    expect(rows.at(-1)).toMatchObject({ actor_id: null, subject_id: t.cast.contact })
    expect(Object.keys(rows.at(-1)?.data ?? {})).toEqual(['address'])
    expect((await browser.enter(phone, code)).status).toBe(200)
  })

  it('after five wrong ones the code is void, for the right one as well; the person is told, once a day', async () => {
    const { browser, wrong, code } = await asked()
    const codes: string[] = []
    for (let i = 0; i < 5; i++) codes.push((await browser.enter(phone, wrong)).body.code)
    expect(codes).toEqual(['codeWrong', 'codeWrong', 'codeWrong', 'codeWrong', 'codeSpent'])
    expect((await browser.enter(phone, code)).body.code).toBe('codeSpent')
    t.travel({ minutes: 1 })
    const again = await asked()
    for (let i = 0; i < 5; i++) await again.browser.enter(phone, again.wrong)
    expect(await count('signInCode.voided')).toBe(2)
    const told = (await toldTo(t, t.cast.contact)).filter(sentence => sentence.includes('登录验证码'))
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(/^有人（来自 10\.1\.\d+\.\d+）要了发到你手机的登录验证码，又连续输错，验证码已作废。/)
  })

  it('once: the same code does not sign in again, nor twice at once', async () => {
    const { browser, code } = await asked()
    const cookie = browser.cookies.code ?? ''
    const twin = aPhone(t, '10.2.0.1')
    twin.cookies.code = cookie
    const both = await Promise.all([browser.enter(phone, code), twin.enter(phone, code)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401])
    browser.cookies.code = cookie
    expect((await browser.enter(phone, code)).body.code).toBe('codeSpent')
  })

  it('wrong ones sent at once are counted one by one', async () => {
    const { browser, wrong, code } = await asked()
    await Promise.all(Array.from({ length: 9 }, () => browser.enter(phone, wrong)))
    expect((await browser.enter(phone, code)).body.code).toBe('codeSpent')
  })

  it('within five minutes; one that another browser asks for leaves it as it is', async () => {
    const old = await asked()
    t.travel({ minutes: 5 })
    expect((await old.browser.enter(phone, old.code)).body.code).toBe('codeSpent')
    const first = await asked()
    t.travel({ minutes: 1 })
    const second = await asked()
    expect((await first.browser.enter(phone, second.code)).body.code).toBe('codeWrong')
    expect((await first.browser.enter(phone, first.code)).status).toBe(200)
    expect((await second.browser.enter(phone, second.code)).status).toBe(200)
  })

  it('not after the same browser asked for a newer one', async () => {
    const { browser, code } = await asked()
    t.travel({ minutes: 1 })
    await browser.ask(phone)
    const newer = codeIn(carrier.sent.at(-1))
    if (newer !== code) expect((await browser.enter(phone, code)).body.code).toBe('codeWrong')
    expect((await browser.enter(phone, newer)).status).toBe(200)
  })

  it('in the browser that asked alone: another neither signs in with the code nor makes it void', async () => {
    const { browser, code, wrong } = await asked()
    const other = aPhone(t, '10.2.0.2')
    expect((await other.enter(phone, code)).body.code).toBe('codeSpent')
    other.cookies.code = 'x'.repeat(43)
    for (let i = 0; i < 6; i++) expect((await other.enter(phone, i ? wrong : code)).status).toBe(401)
    expect((await browser.enter(phone, code)).status).toBe(200)
  })

  it('answers a phone that nobody has like a wrong code, try by try', async () => {
    const { browser } = await asked('13912345678')
    const codes: string[] = []
    for (let i = 0; i < 6; i++) codes.push((await browser.enter('13912345678', `00000${i}`)).body.code)
    expect(codes).toEqual(['codeWrong', 'codeWrong', 'codeWrong', 'codeWrong', 'codeSpent', 'codeSpent'])
    expect((await historyOf(t, 'signInCode.voided')).at(-1)).toMatchObject({ subject_id: null })
  })

  it('signs nobody in whose account was closed meanwhile, nor anybody of the office', async () => {
    const { browser, code } = await asked()
    await t.db.updateTable('member').set({ state: 'disabled' }).where('id', '=', t.cast.contact).execute()
    expect((await browser.enter(phone, code)).body.code).toBe('codeSpent')
    await t.db.updateTable('member').set({ state: 'active' }).where('id', '=', t.cast.contact).execute()
    const sent = carrier.sent.length
    await aPhone(t, '10.2.0.3').ask('138-0000-0012')
    expect(carrier.sent).toHaveLength(sent)
  })

  it('an address that guesses on and on waits: 429', async () => {
    const { browser, code } = await asked()
    const block = `10.1.${(n - 1) >> 8}.${(n - 1) & 255}`
    await t.db.insertInto('guessing_address').values({ block, since: t.now(), failures: 100 }).execute()
    const { status, headers } = await browser.enter(phone, code)
    expect([status, headers['retry-after']]).toEqual([429, '900'])
    await t.db.deleteFrom('guessing_address').execute()
    expect((await browser.enter(phone, code)).status).toBe(200)
  })

  it('a wrong one is refused at the end of its quarter of a second', async () => {
    const { browser, wrong } = await asked()
    const began = performance.now()
    await browser.enter(phone, wrong)
    expect(performance.now() - began).toBeGreaterThan(245)
  })
})

describe('the number that the register has', () => {
  it('is whom a code goes to: the one that the account began with opens nothing any more, and is answered as one that nobody has', async () => {
    const old = await asked()
    await written(t.cast.contact, '137 0000 0034')
    expect((await old.browser.enter(phone, old.code)).body.code).toBe('codeSpent')
    t.travel({ minutes: 1 })
    const sent = carrier.sent.length
    expect((await aPhone(t, '10.2.0.5').ask(phone)).body).toEqual({ seconds: 60, minutes: 5, shown: null })
    expect(carrier.sent).toHaveLength(sent)
    const { browser, code } = await asked('137-0000-0034')
    expect((await browser.enter('13700000034', code)).body.session.member.id).toBe(t.cast.contact)
    await written(t.cast.contact, phone)
  })

  it('of somebody who is a contact no longer opens nothing', async () => {
    const { browser, code } = await asked()
    const removed = (at: Temporal.Instant | null) =>
      t.db.updateTable('contact').set({ removed_at: at }).where('member_id', '=', t.cast.contact).execute()
    await removed(t.now())
    expect((await browser.enter(phone, code)).body.code).toBe('codeSpent')
    await removed(null)
  })
})

describe('a contact who did not open the link yet', () => {
  it('is signed in by the phone, which opens the account and spends the link', async () => {
    const { memberId, link } = await invited('130-0000-0077')
    const { browser, code } = await asked('130-0000-0077')
    const { body } = await browser.enter('13000000077', code)
    expect([body.as, body.session.member.id]).toEqual(['signedIn', memberId])
    const state = await t.db.selectFrom('member').select('state').where('id', '=', memberId).executeTakeFirstOrThrow()
    expect(state.state).toBe('active')
    expect((await historyOf(t, 'member.activated')).at(-1)).toMatchObject({ actor_id: memberId, subject_id: memberId })
    expect((await t.withCookie('').get(`/api/invitations/${tokenOf(link)}`)).status).toBe(404)
  })

  it('who was never invited has no account, and gets no code', async () => {
    await addContact('130-0000-0078')
    const sent = carrier.sent.length
    await aPhone(t, '10.2.0.4').ask('130-0000-0078')
    expect(carrier.sent).toHaveLength(sent)
  })
})

describe('a phone of several accounts', () => {
  it('shows them by enterprise after the right code, and signs in as the one that is chosen, with the same code, once', async () => {
    await written(t.cast.foreignContact, phone)
    const { browser, code, wrong } = await asked()
    expect((await browser.enter(phone, wrong)).body.code).toBe('codeWrong')
    const { status, body } = await browser.enter(phone, code)
    expect([status, body]).toEqual([
      200,
      {
        as: 'choosing',
        accounts: [
          { memberId: t.cast.foreignContact, name: '贺云舟', enterpriseName: '广州云渡互动网络有限公司' },
          { memberId: t.cast.contact, name: '王嘉树', enterpriseName: '广州鹭汀智能装备有限公司' },
        ],
      },
    ])
    expect(browser.cookies.sid).toBeUndefined()
    const other = await browser.enter(phone, code, t.cast.officer)
    expect([other.status, other.body.errors[0].field]).toEqual([400, 'memberId'])
    expect((await browser.enter(phone, wrong, t.cast.contact)).status).toBe(401)
    const chosen = await browser.enter(phone, code, t.cast.foreignContact)
    expect([chosen.body.as, chosen.body.session.member.name]).toEqual(['signedIn', '贺云舟'])
    expect((await browser.enter(phone, code, t.cast.contact)).status).toBe(401)
    await written(t.cast.foreignContact, '')
  })
})

const written = (memberId: string, number: string) =>
  t.db.updateTable('contact').set({ phone: number }).where('member_id', '=', memberId).execute()

async function addContact(number: string): Promise<string> {
  const officer = await t.as(t.cast.officer)
  const { body } = await officer.post(`/api/enterprises/${t.cast.enterprise}/contacts`, { name: '高以宁', phone: number }, randomUUID())
  return body.id
}

async function invited(number: string): Promise<{ memberId: string; link: string }> {
  const id = await addContact(number)
  const { status, body } = await (await t.as(t.cast.officer)).post(`/api/enterprises/${t.cast.enterprise}/contacts/${id}/invitation`)
  expect(status, JSON.stringify(body)).toBe(201)
  return body
}
