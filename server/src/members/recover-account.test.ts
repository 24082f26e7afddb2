import { toldTo } from '@yigen/testing/accounts.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { anAccount, tokenOf } from '@yigen/testing/login.ts'
import { aBrowser, anAppOf } from '@yigen/testing/second-steps.ts'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '#database/in-transaction.ts'
import { type Recovery, recoverAccount } from './recover-account.ts'

let t: TestApp
beforeEach(async () => {
  await t?.close()
  t = await testApp()
  await anAccount(t, t.cast.systemAdministrator, 'admin-system')
  await anAccount(t, t.cast.securityAdministrator, 'admin-security')
  await anAccount(t, t.cast.auditAdministrator, 'admin-audit')
  await anAccount(t, t.cast.officer, 'officer01')
})
afterAll(() => t.close())

const reason = '王工在机房核对了身份证。'
const recover = (loginName: string, more: Partial<Recovery> = {}) =>
  inTransaction(t.db, trx => recoverAccount(trx, { loginName, reason, without: [], ...more }, 'https://yigen.test', t.now()))
const refusalOf = (loginName: string, more: Partial<Recovery> = {}) =>
  recover(loginName, more).then(
    () => null,
    fault => ({ code: fault.refusal.code, ...fault.refusal.blanks }),
  )
const nobodyAudits = () => t.db.updateTable('member').set({ state: 'disabled' }).where('id', '=', t.cast.auditAdministrator).execute()

describe('recoverAccount, by whoever runs the server', () => {
  it('knows nobody who does not sign in by that name', async () => {
    expect(await refusalOf('nobody')).toEqual({ code: 'noSuchLogin', name: 'nobody' })
    expect(await refusalOf('admin-security', { without: ['nobody'] })).toEqual({ code: 'noSuchLogin', name: 'nobody' })
  })

  it('is for administrators alone, whose accounts are in use', async () => {
    expect((await refusalOf('officer01'))?.code).toBe('notAnAdministrator')
    await nobodyAudits()
    expect((await refusalOf('admin-audit'))?.code).toBe('memberState')
  })

  it('is not for what two administrators do on the pages, and names them', async () => {
    expect(await refusalOf('admin-security')).toEqual({ code: 'resetByOthers', names: '系统员、审计员' })
    expect(await refusalOf('admin-system')).toEqual({ code: 'resetByOthers', names: '安全员、审计员' })
    expect(await refusalOf('admin-audit')).toEqual({ code: 'resetByOthers', names: '系统员、安全员' })
    expect((await refusalOf('admin-security', { without: ['admin-audit'] }))?.code).toBeUndefined()
  })

  it.each(['admin-system', 'admin-security'])('without an audit administrator %s gets a link that sets a new password', async loginName => {
    await nobodyAudits()
    const { link } = await recover(loginName)
    expect(link).toMatch(/^https:\/\/yigen\.test\/activate\/[\w-]{20,}$/)
    const { status } = await (await t.as(null)).post('/api/activations', { token: tokenOf(link), password: 'Pazhou-Bridge-2027' })
    expect(status).toBe(200)
    const [set] = await historyOf(t, 'member.passwordReset')
    expect(set?.data).toEqual({ by: { zh: '管服务器的人发出', en: 'issued by whoever runs the server' } })
  })

  it('also where there is no other administrator at all, or none who can sign in', async () => {
    await nobodyAudits()
    expect(await refusalOf('admin-system', { without: ['admin-security'] })).toBeNull()
    const [row] = await historyOf(t, 'member.recovered')
    expect(row?.data).toMatchObject({ others: { zh: '（安全员也登录不了）' } })
    await t.db.updateTable('member').set({ state: 'disabled' }).where('id', '=', t.cast.securityAdministrator).execute()
    expect(await refusalOf('admin-system')).toBeNull()
  })

  it('is on record, and the person, the head of the unit, every administrator and every leader hear of it; nothing of the link is kept', async () => {
    await nobodyAudits()
    const { link } = await recover('admin-security')
    const [row] = await historyOf(t, 'member.recovered')
    expect(row).toMatchObject({ public: false, actor_id: null, actor_name: '管服务器的人', subject_id: t.cast.securityAdministrator })
    expect(row?.data).toMatchObject({ name: '安全员', reason })
    expect(JSON.stringify(row)).not.toContain(tokenOf(link))
    for (const who of [t.cast.systemAdministrator, t.cast.leader])
      expect((await toldTo(t, who))[0]).toBe(`有人在服务器上发出了重设安全员密码的一次性链接：${reason}不知情的，请马上问管服务器的人。`)
    expect((await toldTo(t, t.cast.securityAdministrator))[0]).toContain('重设你密码的一次性链接')
    expect(await toldTo(t, t.cast.officer)).toEqual([])
  })

  it('a new link ends the one before', async () => {
    await nobodyAudits()
    const [first, second] = [await recover('admin-security'), await recover('admin-security')]
    const open = async ({ link }: { link: string }) => (await (await t.as(null)).get(`/api/invitations/${tokenOf(link)}`)).status
    expect([await open(first), await open(second)]).toEqual([404, 200])
  })

  it('leaves the second step as it is, and takes it away where that was said: the person hears it', async () => {
    await nobodyAudits()
    await anAppOf(t, t.cast.systemAdministrator, 'admin-system')
    const open = async (link: string) => aBrowser(t).post('/api/activations', { token: tokenOf(link), password: 'Pazhou-Bridge-2027' })
    expect((await open((await recover('admin-system')).link)).body.code).toBe('secondStepOwed')
    expect((await open((await recover('admin-system', { secondStep: true })).link)).status).toBe(200)
    expect((await historyOf(t, 'member.secondStepTaken')).at(-1)).toMatchObject({ actor_id: null, data: { by: { zh: reason } } })
    expect(await toldTo(t, t.cast.systemAdministrator)).toContain(
      '管服务器的人取消了你的两步登录，重新设置之前只凭密码登录。不是你提出的，请马上找审计管理员。',
    )
  })
})
