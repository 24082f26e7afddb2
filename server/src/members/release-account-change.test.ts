import { anAskedReset, askedRoles, toldTo } from '@yigen/testing/accounts.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { anAccount, tokenOf } from '@yigen/testing/login.ts'
import { never } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const release = async (who: string | null, id: string, key?: string) =>
  (await t.as(who)).post(`/api/account-changes/${id}/release`, undefined, key)
const rolesOf = async (id: string) => (await t.db.selectFrom('member').select('roles').where('id', '=', id).executeTakeFirstOrThrow()).roles
const someone = (name = '黄以衡') => makeMember(t.db, t.now(), { name, unitId: '440105-tax', roles: ['clerk'] })

describe('releaseAccountChange', () => {
  it('refuses who is not signed in: 401; an id that is none: 400', async () => {
    expect((await release(null, never)).status).toBe(401)
    expect((await release(t.cast.securityAdministrator, 'x')).status).toBe(400)
  })

  it('exists for administrators alone: 404 like an id that never was', async () => {
    const { changeId } = await anAskedReset(t, t.cast.clerk)
    for (const who of [t.cast.officer, t.cast.leader, t.cast.contact, t.cast.clerk, t.cast.outsider])
      expect((await release(who, changeId)).body).toEqual((await release(who, never)).body)
    expect((await release(t.cast.officer, changeId)).status).toBe(404)
  })

  it('a reset is not for who asked for it, nor for another kind of administrator: 403', async () => {
    const { changeId } = await anAskedReset(t, t.cast.clerk)
    for (const who of [t.cast.systemAdministrator, t.cast.auditAdministrator])
      expect((await release(who, changeId)).body.title).toBe('这一步由安全管理员来做。')
    const ofSecurity = await anAskedReset(t, t.cast.securityAdministrator)
    expect((await release(t.cast.securityAdministrator, ofSecurity.changeId)).body.title).toBe('这一步由审计管理员来做。')
    expect((await release(t.cast.auditAdministrator, ofSecurity.changeId)).status).toBe(200)
  })

  it('the link comes to who releases it, once, and does not open without the code of who asked; history and notices name both', async () => {
    await anAccount(t, t.cast.leader, 'leader01')
    const { changeId } = await anAskedReset(t, t.cast.leader)
    const { status, body } = await release(t.cast.securityAdministrator, changeId)
    expect(status).toBe(200)
    const token = tokenOf(body.link)
    const alone = await t.withCookie('').post('/api/activations', { token, password: 'Pearl-River-2026' })
    expect([alone.status, alone.body.code]).toEqual([400, 'wrongCode'])
    expect((await historyOf(t, 'member.resetReleased')).at(-1)).toMatchObject({
      actor_name: '安全员',
      subject_id: t.cast.leader,
      data: { name: '苏明哲', asker: '系统员', askedBy: t.cast.systemAdministrator },
    })
    for (const who of [t.cast.auditAdministrator, t.cast.systemAdministrator])
      expect((await toldTo(t, who))[0]).toBe('安全员审定：苏明哲的密码可以重设（系统员申请）。')
    expect((await toldTo(t, t.cast.leader))[0]).toContain('你的密码可以重设')
  })

  it('is decided once: 409; with the same key the same answer', async () => {
    const { changeId } = await anAskedReset(t, t.cast.minister)
    const administrator = await t.as(t.cast.securityAdministrator)
    const path = `/api/account-changes/${changeId}/release`
    const [one, other] = [await administrator.post(path, undefined, 'key-1'), await administrator.post(path, undefined, 'key-1')]
    expect(other.body).toEqual(one.body)
    expect((await administrator.post(path)).body.code).toBe('changeDecided')
  })

  it('an account that was closed meanwhile is not reset: its change is over', async () => {
    const id = await someone()
    const { changeId } = await anAskedReset(t, id)
    await (await t.as(t.cast.securityAdministrator)).post(`/api/members/${id}/disabling`)
    expect((await release(t.cast.securityAdministrator, changeId)).body.code).toBe('changeDecided')
  })

  it('roles that one granted hold when another confirms them, never by who granted or who gets them', async () => {
    const id = await someone('程念慈')
    const changeId = await askedRoles(t, id, ['leader'])
    expect(await rolesOf(id)).toEqual(['clerk'])
    const browser = await t.as(id)
    expect((await release(t.cast.securityAdministrator, changeId)).body.code).toBe('notOwnWork')
    expect((await release(t.cast.auditAdministrator, changeId)).body).toEqual({ link: null, expiresAt: null })
    expect(await rolesOf(id)).toEqual(['leader'])
    expect((await browser.get('/api/session')).status).toBe(401)
    expect((await historyOf(t, 'member.rolesConfirmed')).at(-1)).toMatchObject({
      actor_name: '审计员',
      data: { name: '程念慈', asker: '安全员', roles: { zh: '领导' }, before: ['clerk'] },
    })
    expect((await toldTo(t, t.cast.securityAdministrator))[0]).toBe('审计员确认：程念慈的角色是领导（安全员授予）。')
    const raised = await askedRoles(t, t.cast.systemAdministrator, ['auditAdministrator']).catch(() => null)
    expect(raised).toBeNull() // the only system administrator stays one
    const second = await someone('第二系统员')
    await release(t.cast.auditAdministrator, await askedRoles(t, second, ['systemAdministrator']))
    const toSecurity = await askedRoles(t, second, ['securityAdministrator'])
    expect((await release(second, toSecurity)).body.code).toBe('notOwnWork')
  })

  it('what stands in the way when it is confirmed still does: 409', async () => {
    const id = await makeMember(t.db, t.now(), { name: '兼任者', unitId: '440105-tax', roles: ['officer', 'leader'] })
    await t.db
      .updateTable('member')
      .set({ roles: ['officer'] })
      .where('id', '=', id)
      .execute()
    const changeId = await askedRoles(t, id, ['leader'])
    await t.db.updateTable('enterprise').set({ officer_id: id }).where('id', '=', t.cast.foreignEnterprise).execute()
    expect((await release(t.cast.auditAdministrator, changeId)).body.code).toBe('stillResponsible')
    await t.db.updateTable('enterprise').set({ officer_id: t.cast.foreignOfficer }).where('id', '=', t.cast.foreignEnterprise).execute()
  })
})
