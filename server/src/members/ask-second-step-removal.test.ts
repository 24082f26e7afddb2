import { randomUUIDv7 } from 'node:crypto'
import { toldTo } from '@yigen/testing/accounts.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aBrowser, aKeyOf, anAppOf, halfOpen, requireOf } from '@yigen/testing/second-steps.ts'
import { whileHeld } from '@yigen/testing/while-held.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const reason = '手机掉进珠江了。'
const ask = async (who: string, id: string, key?: string, body: object = { reason }) =>
  (await t.as(who)).post(`/api/members/${id}/second-step-removal`, body, key)
const decide = async (who: string, id: string, how: 'release' | 'refusal', body?: object) =>
  (await t.as(who)).post(`/api/account-changes/${id}/${how}`, body)

describe('askSecondStepRemoval', () => {
  it('refuses who is not signed in: 401; without a reason: 400; who is not there: 404', async () => {
    expect((await (await t.as(null)).post(`/api/members/${t.cast.officer}/second-step-removal`, { reason })).status).toBe(401)
    expect((await ask(t.cast.systemAdministrator, t.cast.officer, undefined, { reason: ' ' })).status).toBe(400)
    for (const id of [t.cast.outsider, randomUUIDv7()]) expect((await ask(t.cast.systemAdministrator, id)).status).toBe(404)
  })

  it.for(['officer', 'minister', 'leader', 'securityAdministrator', 'auditAdministrator'] as const)('refuses a %s: 403', async who => {
    expect((await ask(t.cast[who], t.cast.clerk)).body.title).toBe('这一步由系统管理员来做。')
  })

  it('refuses oneself, and who has none: 409', async () => {
    expect((await ask(t.cast.systemAdministrator, t.cast.systemAdministrator)).body.code).toBe('notYourself')
    expect((await ask(t.cast.systemAdministrator, t.cast.clerk)).body.title).toMatch(/没有开通两步登录。$/)
  })

  it('asked by one, nothing is taken: the person, the head of the unit, who releases it and the audit administrator hear at once', async () => {
    await anAppOf(t, t.cast.officer, 'officer01')
    const { status, body } = await ask(t.cast.systemAdministrator, t.cast.officer)
    expect([status, body.changeId]).toEqual([201, expect.any(String)])
    for (const who of [t.cast.head, t.cast.securityAdministrator, t.cast.auditAdministrator])
      expect((await toldTo(t, who))[0]).toBe('系统员申请取消陈若溪的两步登录：手机掉进珠江了。')
    await halfOpen(t, 'officer01')
    expect((await historyOf(t, 'member.secondStepAsked')).at(-1)).toMatchObject({ subject_id: t.cast.officer, data: { reason } })
  })

  it('neither who asked releases it, nor the person; refused, it stays, and everybody hears why', async () => {
    const { changeId } = (await ask(t.cast.systemAdministrator, t.cast.officer)).body
    expect((await decide(t.cast.systemAdministrator, changeId, 'release')).status).toBe(403)
    expect((await decide(t.cast.securityAdministrator, changeId, 'refusal', { reason: '本人说手机还在。' })).status).toBe(200)
    expect((await toldTo(t, t.cast.systemAdministrator))[0]).toBe('安全员不同意取消陈若溪的两步登录（系统员申请）：本人说手机还在。')
    await halfOpen(t, 'officer01')
  })

  it('released by another, all of it is gone and every session ended; the password stays; recorded with both, the person told', async () => {
    const { changeId } = (await ask(t.cast.systemAdministrator, t.cast.officer)).body
    const { status, body } = await decide(t.cast.securityAdministrator, changeId, 'release')
    expect([status, body]).toEqual([200, { link: null, expiresAt: null }])
    for (const table of ['totp', 'passkey', 'recovery_code']) {
      const { rows } = await t.pool.query(`select 1 from ${table} where member_id = $1`, [t.cast.officer])
      expect([table, rows]).toEqual([table, []])
    }
    const browser = aBrowser(t)
    expect((await browser.signIn('officer01')).status).toBe(200)
    expect((await toldTo(t, t.cast.officer))[0]).toBe(
      '安全员取消了你的两步登录，重新设置之前只凭密码登录。不是你提出的，请马上找审计管理员。',
    )
    expect((await historyOf(t, 'member.secondStepTaken')).at(-1)).toMatchObject({
      actor_id: t.cast.securityAdministrator,
      data: { name: '陈若溪', by: { zh: '系统员申请' } },
    })
    expect((await decide(t.cast.securityAdministrator, changeId, 'release')).body.code).toBe('changeDecided')
  })

  it('it waits for who is signing in by it at that moment', async () => {
    const { browser } = await aKeyOf(t, t.cast.clerk, 'clerk01')
    const { changeId } = (await ask(t.cast.systemAdministrator, t.cast.clerk)).body
    const held = `select from account where member_id = '${t.cast.clerk}' for update`
    const released = await whileHeld(t, held, () => decide(t.cast.securityAdministrator, changeId, 'release'))
    expect([released.status, (await browser.get('/api/session')).status]).toEqual([200, 401])
  })

  it('nor does signing in hold the account while it waits for who takes it away', async () => {
    const { browser } = await aKeyOf(t, t.cast.minister, 'minister01')
    await browser.delete('/api/session')
    const held = `select from member where id = '${t.cast.minister}' for update`
    const account = `select from account where member_id = '${t.cast.minister}' for update nowait`
    const come = await whileHeld(
      t,
      held,
      () => browser.signIn('minister01'),
      async () => void (await t.pool.query(account)),
    )
    expect(come.body.code).toBe('secondStepOwed')
  })

  it('who must have one sets it up anew at the next sign-in', async () => {
    await aKeyOf(t, t.cast.deputy, 'deputy01')
    await requireOf(t, 'officer')
    const { changeId } = (await ask(t.cast.systemAdministrator, t.cast.deputy)).body
    await decide(t.cast.securityAdministrator, changeId, 'release')
    expect((await (await halfOpen(t, 'deputy01')).get('/api/session/second-step')).body).toMatchObject({ setUp: true, recoveryCodes: 0 })
    await requireOf(t, 'officer', false)
  })

  it('of a security administrator the audit administrator releases it', async () => {
    await anAppOf(t, t.cast.securityAdministrator, 'security01')
    const { changeId } = (await ask(t.cast.systemAdministrator, t.cast.securityAdministrator)).body
    expect((await decide(t.cast.auditAdministrator, changeId, 'release')).status).toBe(200)
    expect((await aBrowser(t).signIn('security01')).status).toBe(200)
  })

  it('done twice with the same key it is asked once', async () => {
    await anAppOf(t, t.cast.head, 'head01')
    const administrator = await t.as(t.cast.systemAdministrator)
    const path = `/api/members/${t.cast.head}/second-step-removal`
    const [one, other] = [await administrator.post(path, { reason }, 'key-1'), await administrator.post(path, { reason }, 'key-1')]
    expect(other.body).toEqual(one.body)
    expect(await t.db.selectFrom('account_change').select('id').where('member_id', '=', t.cast.head).execute()).toHaveLength(1)
  })

  it('while there is one kind of administrator alone, that one takes it away', async () => {
    await anAppOf(t, t.cast.leader, 'leader01')
    await t.db
      .updateTable('member')
      .set({ state: 'disabled' })
      .where('id', 'in', [t.cast.securityAdministrator, t.cast.auditAdministrator])
      .execute()
    expect((await ask(t.cast.systemAdministrator, t.cast.leader)).body).toEqual({ changeId: null })
    expect((await aBrowser(t).signIn('leader01')).status).toBe(200)
  })
})
