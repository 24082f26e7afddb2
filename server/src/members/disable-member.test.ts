import { randomUUIDv7 } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { aColleague, aHandover } from '@yigen/testing/handovers.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { holdersOf } from '@yigen/testing/holders.ts'
import { backFromLeave, onLeave } from '@yigen/testing/leave.ts'
import { anAccount, signedIn, tokenOf } from '@yigen/testing/login.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const disable = async (who: string, id: string, key?: string) => (await t.as(who)).post(`/api/members/${id}/disabling`, undefined, key)
const enable = async (id: string) => (await t.as(t.cast.securityAdministrator)).send('DELETE', `/api/members/${id}/disabling`)
const leave = async (id: string) =>
  (await t.as(id)).post(`/api/members/${id}/leaves`, { from: t.now().toString(), until: t.now().add({ hours: 48 }).toString() })

describe('disableMember', () => {
  it('refuses the only administrator of a kind: whoever is left could do alone what takes two (R1.6)', async () => {
    const { status, body } = await disable(t.cast.securityAdministrator, t.cast.auditAdministrator)
    expect([status, body.title]).toEqual([409, '审计员是本区唯一的审计管理员，先由另一人担任。'])
  })

  it('refuses who is not signed in: 401', async () => {
    expect((await (await t.as(null)).post(`/api/members/${t.cast.clerk}/disabling`)).status).toBe(401)
  })

  it('refuses an id that is none: 400', async () => {
    expect((await disable(t.cast.securityAdministrator, 'clerk')).status).toBe(400)
  })

  it('knows nobody of another district, and no contact sees anybody: 404', async () => {
    expect((await disable(t.cast.securityAdministrator, t.cast.outsider)).status).toBe(404)
    expect((await disable(t.cast.securityAdministrator, randomUUIDv7())).status).toBe(404)
    expect((await disable(t.cast.foreignContact, t.cast.contact)).status).toBe(404)
  })

  it.for(['systemAdministrator', 'auditAdministrator', 'leader', 'head', 'officer'] as const)('refuses a %s: 403', async who => {
    expect((await disable(t.cast[who], t.cast.clerk)).body.title).toBe('这一步由安全管理员来做。')
  })

  it('refuses oneself: 409', async () => {
    expect((await disable(t.cast.securityAdministrator, t.cast.securityAdministrator)).body.code).toBe('notYourself')
  })

  it('refuses while the member is the officer of an enterprise: 409 with how many', async () => {
    const { status, body } = await disable(t.cast.securityAdministrator, t.cast.officer)
    expect([status, body.code]).toEqual([409, 'stillResponsible'])
    expect([body.title.includes('1 家企业'), body.possible]).toEqual([true, ['proposeHandover']])
  })

  it('refuses while anything lies with the member by name, and no more once it is handed over (R3.10)', async () => {
    const [busy, next] = [await aColleague(t), await aColleague(t, '叶听澜')]
    await act(t, t.cast.minister, `/api/enterprises/${t.cast.enterprise}/orders`, { officerId: busy, words: '请先联系企业。' })
    const { status, body } = await disable(t.cast.securityAdministrator, busy)
    expect([status, body.title, body.possible]).toEqual([409, '乔牧野手上还有 1 件在办事项，先交接再停用。', ['proposeHandover']])
    const id = await aHandover(t, { from: busy, to: next, enterpriseId: null })
    expect((await disable(t.cast.securityAdministrator, next)).body.title).toBe('叶听澜手上还有 1 件在办事项，先交接再停用。')
    await act(t, next, `/api/handovers/${id}/acceptance`, {})
    expect((await disable(t.cast.securityAdministrator, busy)).body).toEqual({ ok: true })
    expect((await disable(t.cast.securityAdministrator, next)).body.code).toBe('stillHolds')
    await act(t, next, `/api/enterprises/${t.cast.enterprise}/first-contact`, { said: '电话里约了周四见面。' })
    expect((await disable(t.cast.securityAdministrator, next)).body).toEqual({ ok: true })
  })

  it('ends every session at once, closes the account and records it', async () => {
    await anAccount(t, t.cast.deputy, 'officer02')
    const browser = await signedIn(t, 'officer02')
    expect((await disable(t.cast.securityAdministrator, t.cast.deputy)).body).toEqual({ ok: true })
    expect((await browser.get('/api/session')).status).toBe(401)
    expect((await t.withCookie('').post('/api/session', { loginName: 'officer02', password: 'Pearl-River-2026' })).status).toBe(401)
    expect((await historyOf(t, 'member.disabled')).at(-1)).toMatchObject({
      actor_id: t.cast.securityAdministrator,
      subject_id: t.cast.deputy,
      data: { name: '黎景行' },
    })
  })

  it('what the deputy covered goes to the minister, and comes back with the account', async () => {
    const { id } = await aFiledRequest(t)
    await enable(t.cast.deputy)
    await leave(t.cast.officer)
    expect(await holdersOf(t, id)).toEqual(new Set([t.cast.deputy]))
    await disable(t.cast.securityAdministrator, t.cast.deputy)
    expect(await holdersOf(t, id)).toEqual(new Set([t.cast.minister]))
    await enable(t.cast.deputy)
    expect(await holdersOf(t, id)).toEqual(new Set([t.cast.deputy]))
  })

  it('tells the minister and the officer whose deputy is gone', async () => {
    const gone = async (who: string) => (await (await t.as(who)).get('/api/notices')).body.rows.filter(ofDeputy)
    const ofDeputy = ({ kind }: { kind: string }) => /deputyGone/i.test(kind)
    const before = [(await gone(t.cast.minister)).length, (await gone(t.cast.officer)).length]
    await disable(t.cast.securityAdministrator, t.cast.deputy)
    const [minister, officer] = [await gone(t.cast.minister), await gone(t.cast.officer)]
    expect([minister.length, officer.length]).toEqual(before.map(n => n + 1))
    expect(minister[0].sentence).toBe('陈若溪的 B 角黎景行的账号停用了，陈若溪请假时的计时由你接办，请另外指定 B 角。')
    expect(officer[0].sentence).toBe('你的 B 角黎景行的账号停用了，你现在没有 B 角，请项目部长另外指定。')
    await enable(t.cast.deputy)
  })

  it('tells who is next while the minister is away, and says of a deputy for some enterprises that it is for some', async () => {
    const last = async (who: string) => (await (await t.as(who)).get('/api/notices')).body.rows[0]
    const some = await aColleague(t, '阮知秋')
    await act(t, t.cast.minister, `/api/members/${t.cast.officer}/deputies`, { deputyId: some, enterpriseId: t.cast.enterprise })
    await onLeave(t, t.cast.minister)
    await disable(t.cast.securityAdministrator, some)
    expect(await last(t.cast.officer)).toMatchObject({
      kind: 'member.yourDeputyOfSomeGone',
      sentence: '你部分企业的 B 角阮知秋的账号停用了，请项目部长另外指定。',
    })
    for (const who of [t.cast.minister, t.cast.head])
      expect((await last(who)).sentence).toBe('陈若溪的 B 角阮知秋的账号停用了，陈若溪请假时的计时由你接办，请另外指定 B 角。')
    await backFromLeave(t, t.cast.minister)
  })

  it('ends the links that were handed out', async () => {
    const person = { name: '黄以衡', unitId: '440105-tax', loginName: 'clerk-tax02', roles: ['clerk'] }
    const { body } = await (await t.as(t.cast.systemAdministrator)).post('/api/members', person)
    await disable(t.cast.securityAdministrator, body.memberId)
    const answer = await t.withCookie('').post('/api/activations', { token: tokenOf(body.link), password: 'Pearl-River-2026' })
    expect([answer.status, answer.body.code]).toEqual([404, 'linkSpent'])
  })

  it('tells every server that the sessions ended, so that streams end as well', async () => {
    const listener = new pg.Client({ connectionString: t.url })
    const heard: (string | undefined)[] = []
    listener.on('notification', ({ payload }) => heard.push(payload))
    await listener.connect()
    await listener.query('listen yigen_session_ended')
    const id = await makeMember(t.db, t.now(), { name: '黄以衡', unitId: '440105-tax', roles: ['clerk'] })
    await disable(t.cast.securityAdministrator, id)
    await vi.waitFor(() => expect(heard).toEqual([id]))
    await listener.end()
  })

  it('refuses who is disabled already: 409; with the same key the first answer comes again', async () => {
    const id = await makeMember(t.db, t.now(), { name: '黄以衡', unitId: '440105-tax', roles: ['clerk'] })
    const administrator = await t.as(t.cast.securityAdministrator)
    const path = `/api/members/${id}/disabling`
    expect((await administrator.post(path, undefined, 'key-1')).status).toBe(200)
    expect((await administrator.post(path, undefined, 'key-1')).status).toBe(200)
    expect((await administrator.post(path)).body.code).toBe('memberState')
    expect((await historyOf(t, 'member.disabled')).filter(row => row.subject_id === id)).toHaveLength(1)
  })
})

describe('a post (R10.2)', () => {
  it('is passed on before its person goes: refused with the list', async () => {
    await t.db.updateTable('unit').set({ leader_id: t.cast.leader }).where('id', '=', '440105-tax').execute()
    const refused = async (id: string) => (await disable(t.cast.securityAdministrator, id)).body
    expect([(await refused(t.cast.leader)).status, (await refused(t.cast.leader)).title]).toEqual([
      409,
      '苏明哲还担任：本区默认领导、区税务局的分管领导。先换人。',
    ])
    expect((await refused(t.cast.minister)).title).toBe('郑怀远还担任：本区默认项目部长、2 名首席服务官的项目部长。先换人。')
    expect((await refused(t.cast.head)).title).toBe('何知衡还担任：区投资促进中心唯一的单位负责人。先换人。')
    const system = await t.as(t.cast.systemAdministrator)
    const [next, nextHead] = [
      await makeMember(t.db, t.now(), { name: '康令仪', unitId: '440105', roles: ['leader'] }),
      await makeMember(t.db, t.now(), { name: '何知远', unitId: '440105-investment', roles: ['head'] }),
    ]
    await system.send('PATCH', '/api/district', { defaultLeaderId: next })
    expect((await refused(t.cast.leader)).title).toBe('苏明哲还担任：区税务局的分管领导。先换人。')
    await system.send('PATCH', '/api/units/440105-tax', { leaderId: next })
    expect(await refused(t.cast.leader)).toEqual({ ok: true })
    expect(await refused(t.cast.head)).toEqual({ ok: true })
    expect((await refused(nextHead)).code).toBe('stillLeads')
  })
})
