import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { anAccount, tokenOf } from '@yigen/testing/login.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

let t: TestApp
let number = 0
let body: Record<string, unknown>
beforeAll(async () => {
  t = await testApp()
})
beforeEach(() => {
  body = {
    name: '黄以衡',
    title: '一级科员',
    unitId: '440105-tax',
    phone: '138-0000-0077',
    loginName: `clerk-tax${++number}`,
    roles: ['clerk'],
  }
})
afterAll(() => t.close())

const invite = async (more: object = {}, memberId = t.cast.systemAdministrator) =>
  (await t.as(memberId)).post('/api/members', { ...body, ...more })
const memberOf = (id: string) =>
  t.db
    .selectFrom('member')
    .select(['name', 'title', 'unit_id', 'district_id', 'roles', 'asked_roles', 'minister_id', 'state'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

describe('inviteMember', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await (await t.as(null)).post('/api/members', body)).status).toBe(401)
  })

  it.for([
    ['a field it does not know', { state: 'active' }, 'state'],
    ['the role of a contact: an enterprise’s people come by its officer', { roles: ['contact'] }, 'roles'],
    ['a name to sign in with that has spaces', { loginName: 'li ming' }, 'loginName'],
    ['no name', { name: ' ' }, 'name'],
    ['a phone that is none', { phone: '12' }, 'phone'],
  ] as const)('refuses %s: 400', async ([_, more, field]) => {
    const { status, body: problem } = await invite(more)
    expect([status, problem.errors[0].field.split('.')[0]]).toEqual([400, field])
  })

  it.for(['officer', 'minister', 'securityAdministrator', 'auditAdministrator', 'contact'] as const)('refuses a %s: 403', async who => {
    const { status, body: problem } = await invite({}, t.cast[who])
    expect([status, problem.code, problem.title]).toEqual([403, 'mayNot', '这一步由系统管理员来做。'])
  })

  it('refuses an administrator role beside another: three administrators are three people', async () => {
    const { status, body: problem } = await invite({ roles: ['auditAdministrator', 'officer'] })
    expect([status, problem.code]).toEqual([400, 'administratorAlone'])
  })

  it.for(['440105-nowhere', '440104-investment'])('refuses the unit %s: none of this district', async unitId => {
    const { status, body: problem } = await invite({ unitId })
    expect([status, problem.code, problem.errors[0].field]).toEqual([400, 'unknownUnit', 'unitId'])
  })

  it('refuses a minister who is none, or of another district', async () => {
    expect((await invite({ ministerId: t.cast.officer })).body).toMatchObject({ status: 409, code: 'notAMinister' })
    expect((await invite({ ministerId: t.cast.outsider })).body).toMatchObject({ status: 400, code: 'unknownMember' })
  })

  it('refuses a name to sign in with that is taken, in any case of its letters: 409, and nothing is left half made', async () => {
    await anAccount(t, t.cast.officer, 'officer01')
    const { status, body: problem } = await invite({ name: '无此人', loginName: 'Officer01' })
    expect([status, problem.code, problem.errors[0].field]).toEqual([409, 'loginNameTaken', 'loginName'])
    expect(await t.db.selectFrom('member').select('id').where('name', '=', '无此人').execute()).toEqual([])
  })

  it('makes the account with its link, shown once; the roles wait, and the security administrator is told', async () => {
    const { status, body: answer } = await invite({ roles: ['officer', 'clerk'], ministerId: t.cast.minister })
    expect(status).toBe(201)
    expect(answer).toMatchObject({ rolesWaiting: ['officer', 'clerk'], expiresAt: '2026-12-02T01:42:00Z' })
    expect(answer.link).toMatch(/^http:\/\/127\.0\.0\.1:4600\/activate\/[\w-]{43}$/)
    expect(await memberOf(answer.memberId)).toEqual({
      name: '黄以衡',
      title: '一级科员',
      unit_id: '440105-tax',
      district_id: '440105',
      roles: [],
      asked_roles: ['officer', 'clerk'],
      minister_id: t.cast.minister,
      state: 'invited',
    })
    expect((await historyOf(t, 'member.invited')).at(-1)).toMatchObject({
      actor_id: t.cast.systemAdministrator,
      subject_id: answer.memberId,
      public: false,
      data: { name: '黄以衡', loginName: body.loginName, roles: { zh: '首席服务官、经办人' } },
    })
    const notices = await t.db.selectFrom('notice').select(['member_id', 'kind', 'data']).orderBy('id').execute()
    expect(notices.at(-1)).toMatchObject({
      member_id: t.cast.securityAdministrator,
      kind: 'member.rolesAsked',
      data: { name: '黄以衡', roles: 'officer clerk' },
    })
  })

  it('done twice with the same key makes one account and answers the same', async () => {
    const administrator = await t.as(t.cast.systemAdministrator)
    const [one, other] = [await administrator.post('/api/members', body, 'key-1'), await administrator.post('/api/members', body, 'key-1')]
    expect([one.status, other.status, other.body]).toEqual([201, 201, one.body])
    expect((await administrator.post('/api/members', { ...body, name: '别人' }, 'key-1')).status).toBe(422)
  })

  it('who signs in anew does not get the link of the session before: 409', async () => {
    expect((await (await t.as(t.cast.systemAdministrator)).post('/api/members', body, 'key-2')).status).toBe(201)
    expect((await (await t.as(t.cast.systemAdministrator)).post('/api/members', body, 'key-2')).status).toBe(409)
  })

  it('the link is nowhere in the database', async () => {
    const { body: answer } = await invite()
    const { rows } = await t.pool.query('select coalesce(string_agg(answer, $1), $1) as kept from idempotency_key', [''])
    expect(rows[0].kept).not.toContain(tokenOf(answer.link))
  })
})

describe('in a district without a security administrator', () => {
  it('the roles asked for hold at once, until there is one', async () => {
    await t.db
      .updateTable('member')
      .set({ state: 'disabled' })
      .where('id', 'in', [t.cast.securityAdministrator, t.cast.auditAdministrator])
      .execute()
    const { body: first } = await invite({ roles: ['securityAdministrator'] })
    expect(first.rolesWaiting).toEqual([])
    expect(await memberOf(first.memberId)).toMatchObject({ roles: ['securityAdministrator'], asked_roles: [] })

    await t.withCookie('').post('/api/activations', { token: tokenOf(first.link), password: 'Pearl-River-2026' })
    const { body: next } = await invite({ loginName: 'later', roles: ['clerk'] })
    expect(next.rolesWaiting).toEqual(['clerk'])
  })

  it('but where an audit administrator is there, a role of administrator waits for that one (R1.6)', async () => {
    await t.db
      .updateTable('member')
      .set({ state: 'disabled' })
      .where('district_id', '=', haizhu)
      .where(sql<boolean>`'securityAdministrator' = any(roles)`)
      .execute()
    await t.db.updateTable('member').set({ state: 'active' }).where('id', '=', t.cast.auditAdministrator).execute()
    const { body } = await invite({ loginName: 'security02', roles: ['securityAdministrator'] })
    expect(body.rolesWaiting).toEqual(['securityAdministrator'])
    expect(await memberOf(body.memberId)).toMatchObject({ roles: [], asked_roles: [] })
    const audit = await t.as(t.cast.auditAdministrator)
    const [waiting] = (await audit.get('/api/account-changes')).body.rows
    expect((await audit.post(`/api/account-changes/${waiting.id}/release`)).status).toBe(200)
    expect(await memberOf(body.memberId)).toMatchObject({ roles: ['securityAdministrator'] })
    expect((await invite({ loginName: 'clerk22', roles: ['clerk'] })).body.rolesWaiting).toEqual([])
  })
})
