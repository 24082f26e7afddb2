import { randomUUIDv7 } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { anAccount, signedIn } from '@yigen/testing/login.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let gone: string
beforeAll(async () => {
  t = await testApp()
  gone = await makeMember(t.db, t.now(), { name: '黄以衡', unitId: '440105-tax', roles: ['clerk'], state: 'disabled' })
})
afterAll(() => t.close())

const enable = async (who: string, id: string, key?: string) =>
  (await t.as(who)).send('DELETE', `/api/members/${id}/disabling`, undefined, key)

describe('enableMember', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await (await t.as(null)).send('DELETE', `/api/members/${gone}/disabling`)).status).toBe(401)
  })

  it('refuses an id that is none: 400', async () => {
    expect((await enable(t.cast.securityAdministrator, 'clerk')).status).toBe(400)
  })

  it('knows nobody of another district: 404', async () => {
    expect((await enable(t.cast.securityAdministrator, t.cast.outsider)).status).toBe(404)
    expect((await enable(t.cast.securityAdministrator, randomUUIDv7())).status).toBe(404)
  })

  it('refuses everyone but the security administrator: 403', async () => {
    for (const who of [t.cast.systemAdministrator, t.cast.auditAdministrator, t.cast.leader])
      expect((await enable(who, gone)).status).toBe(403)
  })

  it('refuses who is not disabled: 409', async () => {
    expect((await enable(t.cast.securityAdministrator, t.cast.clerk)).body.code).toBe('memberState')
  })

  it('opens it with the password and the roles it had, and records it', async () => {
    await anAccount(t, t.cast.clerk, 'clerk-tax01')
    await (await t.as(t.cast.securityAdministrator)).post(`/api/members/${t.cast.clerk}/disabling`)
    expect((await enable(t.cast.securityAdministrator, t.cast.clerk)).body).toEqual({ ok: true })
    expect((await (await signedIn(t, 'clerk-tax01')).get('/api/session')).body.member.roles).toEqual(['clerk'])
    expect((await historyOf(t, 'member.enabled')).at(-1)).toMatchObject({ subject_id: t.cast.clerk, data: { name: '梁砚秋' } })
  })

  it('a role of administrator or leader is not back with the account: two grant it anew (R1.6)', async () => {
    const id = await makeMember(t.db, t.now(), {
      name: '前任审计员',
      unitId: '440105-tax',
      roles: ['auditAdministrator'],
      state: 'disabled',
    })
    await anAccount(t, id, 'audit02')
    await enable(t.cast.securityAdministrator, id)
    const member = await t.db.selectFrom('member').select(['state', 'roles', 'asked_roles']).where('id', '=', id).executeTakeFirstOrThrow()
    expect(member).toEqual({ state: 'active', roles: [], asked_roles: ['auditAdministrator'] })
  })

  it('who never chose a password waits for a link again; twice with the same key is once', async () => {
    for (let i = 0; i < 2; i++) {
      const administrator = await t.as(t.cast.securityAdministrator)
      expect((await administrator.send('DELETE', `/api/members/${gone}/disabling`, undefined, 'key-1')).status).toBe(200)
    }
    const { state } = await t.db.selectFrom('member').select('state').where('id', '=', gone).executeTakeFirstOrThrow()
    expect(state).toBe('invited')
    expect((await historyOf(t, 'member.enabled')).filter(row => row.subject_id === gone)).toHaveLength(1)
  })
})
