import { anAskedReset, askedRoles, toldTo } from '@yigen/testing/accounts.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { never } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const reason = '本人说没有提出过。'
const refuse = async (who: string | null, id: string, key?: string, body: object = { reason }) =>
  (await t.as(who)).post(`/api/account-changes/${id}/refusal`, body, key)

describe('refuseAccountChange', () => {
  it('refuses who is not signed in: 401; without a reason: 400', async () => {
    expect((await refuse(null, never)).status).toBe(401)
    expect((await refuse(t.cast.securityAdministrator, never, undefined, {})).body.errors[0].field).toBe('reason')
  })

  it('exists for administrators alone: 404; is for who could release it: 403', async () => {
    const { changeId } = await anAskedReset(t, t.cast.clerk)
    expect((await refuse(t.cast.leader, changeId)).body).toEqual((await refuse(t.cast.leader, never)).body)
    expect((await refuse(t.cast.systemAdministrator, changeId)).status).toBe(403)
  })

  it('a refused reset opens nothing; who asked, the person and who watches hear why; decided once: 409', async () => {
    const { changeId } = await anAskedReset(t, t.cast.officer)
    const administrator = await t.as(t.cast.securityAdministrator)
    const path = `/api/account-changes/${changeId}/refusal`
    const [one, other] = [await administrator.post(path, { reason }, 'key-1'), await administrator.post(path, { reason }, 'key-1')]
    expect([one.status, one.body, other.body]).toEqual([200, { ok: true }, { ok: true }])
    for (const who of [t.cast.systemAdministrator, t.cast.officer, t.cast.head, t.cast.auditAdministrator])
      expect((await toldTo(t, who))[0]).toBe('安全员不同意重设陈若溪的密码（系统员申请）：本人说没有提出过。')
    expect((await historyOf(t, 'member.resetRefused')).at(-1)).toMatchObject({ actor_name: '安全员', data: { asker: '系统员', reason } })
    expect((await refuse(t.cast.securityAdministrator, changeId)).body.code).toBe('changeDecided')
    expect((await administrator.post(`/api/account-changes/${changeId}/release`)).body.code).toBe('changeDecided')
  })

  it('refused roles are not held', async () => {
    const changeId = await askedRoles(t, t.cast.deputy, ['officer', 'leader'])
    expect((await refuse(t.cast.systemAdministrator, changeId)).status).toBe(200)
    const { roles } = await t.db.selectFrom('member').select('roles').where('id', '=', t.cast.deputy).executeTakeFirstOrThrow()
    expect(roles).toEqual(['officer'])
    expect((await toldTo(t, t.cast.deputy))[0]).toBe('系统员不同意授予黎景行：首席服务官、领导（安全员授予）：本人说没有提出过。')
  })
})
