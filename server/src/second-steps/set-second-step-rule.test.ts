import { toldTo } from '@yigen/testing/accounts.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { anAccount } from '@yigen/testing/login.ts'
import { expectNobody } from '@yigen/testing/order.ts'
import { aBrowser, anAppOf, codeAt, halfOpen, requireOf } from '@yigen/testing/second-steps.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const path = (role: string) => `/api/second-step-rules/${role}`
const set = async (who: string, role: string, body: object = { required: true }, key?: string) =>
  (await t.as(who)).send('PUT', path(role), body, key)

describe('setSecondStepRule', () => {
  it('refuses who is not signed in: 401', () => expectNobody(t, 'officer', { method: 'PUT', path, body: {} }))

  it('refuses a body that says nothing, and a role that is none of the office: 400', async () => {
    expect((await set(t.cast.securityAdministrator, 'officer', {})).status).toBe(400)
    for (const role of ['contact', 'nobody']) expect((await set(t.cast.securityAdministrator, role)).status).toBe(400)
  })

  it.for(['officer', 'leader', 'systemAdministrator', 'auditAdministrator', 'contact'] as const)('refuses a %s: 403', async who => {
    expect((await set(t.cast[who], 'officer')).body.title).toBe('这一步由安全管理员来做。')
  })

  it('who holds the role and has none is told, and who has one is not; on record with who and when', async () => {
    await anAppOf(t, t.cast.deputy, 'deputy01')
    expect((await set(t.cast.securityAdministrator, 'officer')).status).toBe(200)
    const { rows } = await t.pool.query(`select data from notice where kind = 'secondStep.required' and member_id = $1`, [t.cast.officer])
    expect(rows).toHaveLength(1)
    const others = await t.pool.query(`select 1 from notice where kind = 'secondStep.required' and member_id = $1`, [t.cast.deputy])
    expect(others.rows).toHaveLength(0)
    expect((await historyOf(t, 'secondStep.required')).at(-1)).toMatchObject({
      actor_id: t.cast.securityAdministrator,
      data: { role: { zh: '首席服务官', en: 'chief service officer' } },
    })
    await requireOf(t, 'officer', false)
    expect((await toldTo(t, t.cast.officer))[0]).toBe(
      '安全员要求首席服务官用两步登录。下次登录时会带你设置，也可以现在到“我的账号”里设置。',
    )
  })

  it('set as it is, nothing is recorded nor told; done twice with the same key it is done once', async () => {
    const before = (await historyOf(t, 'secondStep.left')).length
    await set(t.cast.securityAdministrator, 'clerk', { required: false })
    expect((await historyOf(t, 'secondStep.left')).length).toBe(before)
    await set(t.cast.securityAdministrator, 'clerk', { required: true }, 'key-1')
    await set(t.cast.securityAdministrator, 'clerk', { required: true }, 'key-1')
    await set(t.cast.securityAdministrator, 'clerk', { required: true })
    const rows = (await historyOf(t, 'secondStep.required')).filter(({ data }) => JSON.stringify(data).includes('经办人'))
    expect(rows).toHaveLength(1)
  })

  it('that it is no longer asked for, the audit administrators are told', async () => {
    await set(t.cast.securityAdministrator, 'clerk', { required: false })
    expect((await toldTo(t, t.cast.auditAdministrator))[0]).toBe('安全员不再要求经办人用两步登录。')
  })
})

describe('from the moment that a role must', () => {
  it('a session from before opens nothing at its next request, on any device; the password leads to the set-up, and to nothing else', async () => {
    await anAccount(t, t.cast.minister, 'minister01')
    const [desk, phone] = [aBrowser(t), aBrowser(t)]
    await desk.signIn('minister01')
    await phone.signIn('minister01')
    await requireOf(t, 'minister')
    for (const browser of [desk, phone]) {
      const { status, body } = await browser.get('/api/requests')
      expect([status, body.code, body.title]).toEqual([401, 'secondStepMissing', '你的账号现在要两步登录，请重新登录。'])
    }
    // whoever sits at a device that was signed in does not set it up for the person
    expect((await phone.post('/api/second-steps/totp/offers', {})).body.code).toBe('secondStepMissing')
    expect((await phone.get('/api/session/second-step')).body.code).toBe('signInFirst')
    const { status, body } = await desk.signIn('minister01')
    expect([status, body.code]).toEqual([401, 'secondStepOwed'])
    expect((await desk.get('/api/requests')).body.code).toBe('secondStepOwed')
    expect((await desk.post('/api/second-steps/totp/removal', {})).body.code).toBe('secondStepOwed')
    expect((await desk.get('/api/second-steps')).body.code).toBe('secondStepOwed')
    const { secret } = (await desk.post('/api/second-steps/totp/offers', {})).body
    expect((await desk.post('/api/second-steps/totp', { oneTimeCode: codeAt(secret, t.now()) })).status).toBe(200)
    expect((await desk.get('/api/requests')).status).toBe(200)
    expect((await phone.get('/api/requests')).status).toBe(401)
    await requireOf(t, 'minister', false)
  })

  it('a stream of events ends with its session', async () => {
    const { readOpenSessions, readSessionCookie } = await import('#http/session.queries.ts')
    await anAccount(t, t.cast.head, 'head01')
    const browser = aBrowser(t)
    await browser.signIn('head01')
    const token = readSessionCookie(browser.cookies.sid)
    if (!token) throw new Error('no session')
    expect((await readOpenSessions(t.db, [token], t.now()))(token)).toBe(true)
    await requireOf(t, 'head')
    expect((await readOpenSessions(t.db, [token], t.now()))(token)).toBe(false)
    await requireOf(t, 'head', false)
  })

  it('who is granted such a role meets it as well, and no longer when they lose it', async () => {
    await requireOf(t, 'leader')
    await anAccount(t, t.cast.clerk, 'clerk01')
    await t.db
      .updateTable('member')
      .set({ roles: ['clerk', 'leader'] })
      .where('id', '=', t.cast.clerk)
      .execute()
    await halfOpen(t, 'clerk01')
    await t.db
      .updateTable('member')
      .set({ roles: ['clerk'] })
      .where('id', '=', t.cast.clerk)
      .execute()
    expect((await aBrowser(t).signIn('clerk01')).status).toBe(200)
  })

  it('of another district nobody must', async () => {
    await anAccount(t, t.cast.outsider, 'outsider01')
    await requireOf(t, 'officer')
    expect((await aBrowser(t).signIn('outsider01')).status).toBe(200)
  })
})
