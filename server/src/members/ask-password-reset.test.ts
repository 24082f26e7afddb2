import { randomUUIDv7 } from 'node:crypto'
import { toldTo } from '@yigen/testing/accounts.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const reason = '本人忘了密码。'
const ask = async (who: string, id: string, key?: string, body: object = { reason }) =>
  (await t.as(who)).post(`/api/members/${id}/password-reset`, body, key)

describe('askPasswordReset', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await (await t.as(null)).post(`/api/members/${t.cast.officer}/password-reset`, { reason })).status).toBe(401)
  })

  it('asks for a reason: 400', async () => {
    const { status, body } = await ask(t.cast.systemAdministrator, t.cast.officer, undefined, { reason: ' ' })
    expect([status, body.errors[0].field]).toEqual([400, 'reason'])
  })

  it('knows nobody of another district, and no contact sees anybody: 404', async () => {
    for (const [who, id] of [
      [t.cast.systemAdministrator, t.cast.outsider],
      [t.cast.systemAdministrator, randomUUIDv7()],
      [t.cast.contact, t.cast.officer],
    ] as const)
      expect((await ask(who, id)).status).toBe(404)
  })

  it.for(['officer', 'minister', 'leader', 'securityAdministrator', 'auditAdministrator'] as const)('refuses a %s: 403', async who => {
    expect((await ask(t.cast[who], t.cast.clerk)).body.title).toBe('这一步由系统管理员来做。')
  })

  it('a contact’s link comes from the officer of the enterprise: 403', async () => {
    expect((await ask(t.cast.systemAdministrator, t.cast.contact)).body.title).toBe('这一步由这家企业的首席服务官来做。')
  })

  it('refuses oneself, and an account that is not in use: 409', async () => {
    expect((await ask(t.cast.systemAdministrator, t.cast.systemAdministrator)).body.code).toBe('notYourself')
    const invited = await makeMember(t.db, t.now(), { name: '待开通', unitId: '440105-tax', roles: ['clerk'], state: 'invited' })
    expect((await ask(t.cast.systemAdministrator, invited)).body.code).toBe('memberState')
  })

  it('who asks gets a code and no link; the person, the head of the unit, who releases it and the audit administrator hear at once', async () => {
    const { status, body } = await ask(t.cast.systemAdministrator, t.cast.officer)
    expect([status, body.link, body.expiresAt]).toEqual([201, null, null])
    expect(body.code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    for (const who of [t.cast.head, t.cast.securityAdministrator, t.cast.auditAdministrator])
      expect((await toldTo(t, who))[0]).toBe('系统员申请重设陈若溪的密码：本人忘了密码。')
    expect((await toldTo(t, t.cast.officer))[0]).toBe('系统员申请重设你的密码：本人忘了密码。不是你提出的，请马上找审计管理员。')
    expect(await toldTo(t, t.cast.systemAdministrator)).toEqual([])
    const row = (await historyOf(t, 'member.resetAsked')).at(-1)
    expect(row).toMatchObject({ actor_id: t.cast.systemAdministrator, subject_id: t.cast.officer, data: { name: '陈若溪', reason } })
    expect(JSON.stringify(row)).not.toContain(body.code)
  })

  it('asked again, the earlier one is superseded', async () => {
    const [first, second] = [await ask(t.cast.systemAdministrator, t.cast.deputy), await ask(t.cast.systemAdministrator, t.cast.deputy)]
    const states = await t.db.selectFrom('account_change').select(['id', 'state']).where('member_id', '=', t.cast.deputy).execute()
    expect(Object.fromEntries(states.map(({ id, state }) => [id, state]))).toEqual({
      [first.body.changeId]: 'superseded',
      [second.body.changeId]: 'waiting',
    })
  })

  it('of a security administrator it waits for the audit administrator; without one nobody could release it: 409', async () => {
    await ask(t.cast.systemAdministrator, t.cast.securityAdministrator)
    expect((await toldTo(t, t.cast.auditAdministrator))[0]).toContain('申请重设安全员的密码')
    await t.db.updateTable('member').set({ state: 'disabled' }).where('id', '=', t.cast.auditAdministrator).execute()
    const { status, body } = await ask(t.cast.systemAdministrator, t.cast.securityAdministrator)
    expect([status, body.title]).toEqual([409, '这件事要由审计管理员审定，本区还没有别的人担任；先授予一人。'])
    await t.db.updateTable('member').set({ state: 'active' }).where('id', '=', t.cast.auditAdministrator).execute()
  })

  it('of a system administrator the security administrator asks, and the audit administrator releases it', async () => {
    const { status, body } = await ask(t.cast.securityAdministrator, t.cast.systemAdministrator)
    expect([status, body.link]).toEqual([201, null])
    const { rows } = (await (await t.as(t.cast.auditAdministrator)).get('/api/account-changes')).body
    expect(rows.find((row: { id: string }) => row.id === body.changeId)).toMatchObject({
      deciders: ['auditAdministrator'],
      mayDecide: true,
    })
  })

  it('done twice with the same key gives the same code once', async () => {
    const administrator = await t.as(t.cast.systemAdministrator)
    const path = `/api/members/${t.cast.clerk}/password-reset`
    const [one, other] = [await administrator.post(path, { reason }, 'key-1'), await administrator.post(path, { reason }, 'key-1')]
    expect([other.status, other.body]).toEqual([201, one.body])
    expect(await t.db.selectFrom('account_change').select('id').where('member_id', '=', t.cast.clerk).execute()).toHaveLength(1)
  })

  it('while there is one kind of administrator alone, that one hands out the link', async () => {
    await t.db
      .updateTable('member')
      .set({ state: 'disabled' })
      .where('id', 'in', [t.cast.securityAdministrator, t.cast.auditAdministrator])
      .execute()
    const { body } = await ask(t.cast.systemAdministrator, t.cast.leader)
    expect(body).toMatchObject({ changeId: null, code: null })
    expect(body.link).toMatch(/\/activate\/[\w-]{20,}$/)
  })
})
