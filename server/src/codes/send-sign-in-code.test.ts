import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu, makeContact, makeEnterprise, makeMember, yuexiu } from '@yigen/testing/cast.ts'
import { aCarrier, aPhone, codeIn } from '@yigen/testing/codes.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sendSignInCode } from './send-sign-in-code.ts'

const carrier = aCarrier()
let t: TestApp
beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
})
beforeEach(() => {
  carrier.sent.length = 0
  carrier.fails = undefined
  t.travel({ hours: 2 })
})
afterAll(() => t.close())

const phone = '139-0000-0034'
const rows = async (of = '13900000034') => ({
  codes: await t.db
    .selectFrom('sign_in_code')
    .select(['browser_hash', 'code_hash', 'sent_at', 'tries', 'spent_at'])
    .where('phone', '=', of)
    .orderBy('sent_at')
    .execute(),
  askedAt: (await t.db.selectFrom('sign_in_asking').select('asked_at').where('phone', '=', of).executeTakeFirst())?.asked_at ?? [],
})
const asked = async () => (await historyOf(t, 'signInCode.asked')).length
/** As the route does, without its waiting. */
const send = (to: string, secret: string = randomUUID()) =>
  sendSignInCode(
    { ...t.context, texts: carrier },
    { phone: to },
    { districtId: '440105', secret, address: '127.0.0.1', language: 'zh-CN' },
    t.now(),
  )
const refused = (sending: Promise<unknown>) =>
  sending.then(
    () => null,
    ({ refusal }) => [refusal.code, refusal.blanks.seconds],
  )

describe('sendSignInCode', () => {
  it('needs no session; refuses a body that names no phone, or a field it does not know: 400', async () => {
    const bodies = [{}, { phone: '' }, { phone, role: 'contact' }]
    const answers = await Promise.all(bodies.map(body => t.withCookie('').post('/api/session/codes', body)))
    expect(answers.map(({ status, body }) => [status, body.errors[0].field])).toEqual([
      [400, 'phone'],
      [400, 'phone'],
      [400, 'role'],
    ])
  })

  it('refuses what cannot be texted, naming the field: 400', async () => {
    const { status, body } = await aPhone(t).ask('020-84200012')
    expect([status, body.errors]).toEqual([400, [{ field: 'phone', sentence: '请填 11 位手机号，验证码会发到这个号码。' }]])
  })

  it('is not offered where nobody carries messages, and a district of its own never shows a code on the page: 409', async () => {
    const other = await testApp(undefined, { settings: { YIGEN_DEMO: 'on' } })
    const { status, body } = await aPhone(other).ask(phone)
    expect([status, body.code, body.title]).toEqual([409, 'codesNotOffered', '这里没有开通验证码登录，请用密码登录。'])
    await other.close()
  })

  it('in the demonstration shows the codes of its own people alone: the phones of another district of the same server are real', async () => {
    const other = await testApp(undefined, { settings: { YIGEN_DEMO: 'on' } })
    await other.db.updateTable('district').set({ demonstration: true }).where('id', '=', haizhu).execute()
    const there = { districtId: yuexiu, phone: '139-0000-0035' }
    const memberId = await makeMember(other.db, other.now(), { ...there, name: '越真', unitId: yuexiu, roles: ['contact'] })
    const by = { officerId: other.cast.outsider, createdBy: other.cast.outsider }
    const enterpriseId = await makeEnterprise(other.db, other.now(), { ...by, name: '广州真实有限公司', districtId: yuexiu })
    const contact = { enterpriseId, memberId, name: '越真', phone: there.phone, addedBy: other.cast.outsider }
    await makeContact(other.db, other.now(), { ...contact, districtId: yuexiu })
    const shown = async (to: string) => (await aPhone(other).ask(to)).body.shown
    const asked = await Promise.all([there.phone, '139-0000-0099', phone].map(shown))
    expect(asked).toEqual([null, null, expect.stringMatching(/^\d{6}$/)])
    expect(await historyOf(other, 'signInCode.asked')).toMatchObject([{ district_id: haizhu }])
    await other.close()
  })

  it('sends six digits to the contact’s phone, in whatever writing, for the browser that asked, and records that it was asked', async () => {
    const before = await asked()
    const { status, body, headers } = await aPhone(t).ask('＋86 １３９ ００００ ００３４')
    expect([status, body]).toEqual([200, { seconds: 60, minutes: 5, shown: null }])
    expect(carrier.sent).toEqual([
      {
        phone: '13900000034',
        words: expect.stringMatching(/^【一跟到底】登录验证码 \d{6}，5 分钟内有效。工作人员不会问你要验证码，不要告诉任何人。$/),
      },
    ])
    expect(String(headers['set-cookie'])).toMatch(/^code=[\w-]{43}; Max-Age=300; Path=\/; HttpOnly; SameSite=Lax$/)
    const rows = await historyOf(t, 'signInCode.asked')
    expect(rows).toHaveLength(before + 1)
    expect(rows.at(-1)).toMatchObject({ actor_id: null, subject_id: t.cast.contact, public: false, data: { address: '127.0.0.1' } })
    expect(rows.at(-1)?.data).toEqual({ address: '127.0.0.1' })
  })

  it('keeps neither the code nor anything that finds it: the key is the browser’s', async () => {
    await send(phone)
    const code = codeIn(carrier.sent[0])
    const kept = (await rows()).codes.at(-1)
    expect(kept?.code_hash).toHaveLength(32)
    expect(Buffer.from(kept?.code_hash ?? []).includes(code)).toBe(false)
    expect((await t.pool.query('select sign_in_code::text as row from sign_in_code')).rows.some(one => one.row.includes(code))).toBe(false)
  })

  it('answers a phone that nobody has, one of the office and a closed account alike, and sends them nothing', async () => {
    await t.db.updateTable('member').set({ phone: '139-0000-0051', state: 'disabled' }).where('id', '=', t.cast.foreignContact).execute()
    const phones = [phone, '13912345678', '138-0000-0012', '139-0000-0051']
    const answers = await Promise.all(
      phones.map(async (one, i) => {
        const began = performance.now()
        const { status, body, headers } = await aPhone(t, `10.0.0.${i}`).ask(one)
        return [status, body, Object.keys(headers).sort(), Math.round((performance.now() - began) / 1000)]
      }),
    )
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(carrier.sent.map(({ phone }) => phone)).toEqual(['13900000034'])
    await t.db.updateTable('member').set({ state: 'active' }).where('id', '=', t.cast.foreignContact).execute()
  })

  it.each([phone, '13912345678'])('one a minute and five an hour to %s, in whatever writing: 429 with the seconds', async to => {
    await send(to)
    expect(await refused(send(to.replaceAll('-', ' ')))).toEqual(['tooMany', 60])
    t.travel({ seconds: 59 })
    expect(await refused(send(to))).toEqual(['tooMany', 1])
    for (let i = 0; i < 4; i++) {
      t.travel({ minutes: 1 })
      await send(to)
    }
    t.travel({ minutes: 1 })
    const [code, seconds] = (await refused(send(to))) ?? []
    expect([code, seconds > 3000 && seconds < 3600]).toEqual(['tooMany', true])
    const { status, headers, body } = await aPhone(t).ask(to)
    expect([status, headers['retry-after'], body.title]).toEqual([429, String(seconds), `操作太频繁，请 ${seconds} 秒后再试。`])
    t.travel({ seconds })
    await send(to)
  })

  it('asked for twice at once, one is sent', async () => {
    const both = await Promise.all([refused(send(phone)), refused(send(phone))])
    expect(both.filter(why => why === null)).toHaveLength(1)
    expect(carrier.sent).toHaveLength(1)
  })

  it('only so many a minute are heard from one address: 429', async () => {
    const statuses: number[] = []
    for (let i = 0; i < 21; i++) statuses.push((await t.app.inject({ ...hundred, payload: {} })).statusCode)
    expect(statuses).toEqual([...Array<number>(20).fill(400), 429])
  })
})

const hundred = { method: 'POST', url: '/api/session/codes', remoteAddress: '10.0.1.1' } as const

describe('a message that was not sent', () => {
  it('is told (503), and all is as before: the earlier code, its tries, what was counted', async () => {
    await send(phone)
    await t.db.updateTable('sign_in_code').set({ tries: 2 }).execute()
    const before = await rows()
    t.travel({ minutes: 2 })
    carrier.fails = new Error('no route to 13900000034')
    const { status, body, headers } = await aPhone(t).ask(phone)
    expect([status, body.code, body.title]).toEqual([503, 'textNotSent', '短信没有发出去，请稍后再试。'])
    expect(headers['set-cookie']).toBeUndefined()
    expect(await rows()).toEqual(before)
    carrier.fails = undefined
    await send(phone)
    expect(carrier.sent).toHaveLength(2)
  })

  it('counts against nobody', async () => {
    carrier.fails = new Error('away')
    for (let i = 0; i < 6; i++) expect(await refused(send(phone))).toEqual(['textNotSent', undefined])
    carrier.fails = undefined
    await send(phone)
  })

  it('by a carrier that hangs, is given up in time', async () => {
    carrier.fails = 'hangs'
    const began = performance.now()
    expect(await refused(send(phone))).toEqual(['textNotSent', undefined])
    expect(performance.now() - began).toBeLessThan(8_000)
    expect((await rows()).askedAt.some(at => at.equals(t.now()))).toBe(false)
  })
})
