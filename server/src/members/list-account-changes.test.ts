import { anAskedReset, askedRoles } from '@yigen/testing/accounts.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const list = async (who: string | null) => (await t.as(who)).get('/api/account-changes')

describe('listAccountChanges', () => {
  it('refuses who is not signed in: 401, and whoever is no administrator: 403', async () => {
    expect((await list(null)).status).toBe(401)
    for (const who of [t.cast.officer, t.cast.leader, t.cast.contact, t.cast.head]) expect((await list(who)).status).toBe(403)
  })

  it('shows what waits to all three, and offers it to who may decide it; no half of a key stands in it', async () => {
    const { changeId, code } = await anAskedReset(t, t.cast.officer)
    const rolesId = await askedRoles(t, t.cast.clerk, ['auditAdministrator'])
    const offered = async (who: string) =>
      (await list(who)).body.rows.map((row: { id: string; mayDecide: boolean }) => [row.id, row.mayDecide])
    const both = (reset: boolean, roles: boolean) => [
      [changeId, reset],
      [rolesId, roles],
    ]
    expect(await offered(t.cast.systemAdministrator)).toEqual(both(false, true))
    expect(await offered(t.cast.securityAdministrator)).toEqual(both(true, false))
    expect(await offered(t.cast.auditAdministrator)).toEqual(both(false, true))
    const { body } = await list(t.cast.securityAdministrator)
    expect(body.rows[0]).toMatchObject({ kind: 'passwordReset', name: '陈若溪', askedBy: '系统员', reason: '忘了。', roles: null })
    expect(body.rows[1]).toMatchObject({ kind: 'roles', name: '梁砚秋', askedBy: '安全员', held: ['clerk'], roles: ['auditAdministrator'] })
    expect(JSON.stringify(body)).not.toContain(code)
  })
})
