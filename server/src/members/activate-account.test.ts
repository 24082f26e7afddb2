import { aReset } from '@yigen/testing/accounts.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { anAccount, cookieOf, password, signedIn, tokenOf } from '@yigen/testing/login.ts'
import { aBrowser, anAppOf, codeAt, requireOf } from '@yigen/testing/second-steps.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let number = 0
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

async function invited() {
  const loginName = `clerk-tax${++number}`
  const person = { name: '黄以衡', unitId: '440105-tax', loginName, roles: ['clerk'] }
  const { body } = await (await t.as(t.cast.systemAdministrator)).post('/api/members', person)
  return { id: body.memberId as string, loginName, token: tokenOf(body.link) }
}
const activate = (token: string, secret = password) => t.withCookie('').post('/api/activations', { token, password: secret })

describe('activateAccount', () => {
  it('refuses a body without a password: 400', async () => {
    expect((await t.withCookie('').post('/api/activations', { token: 'a'.repeat(43) })).body.errors[0].field).toBe('password')
  })

  it('refuses a token that never was: 404', async () => {
    expect((await activate('a'.repeat(43))).body.code).toBe('linkSpent')
  })

  it('refuses a weak password and leaves the link to try again', async () => {
    const { token, loginName } = await invited()
    for (const weak of ['short-1', `${loginName}-2026`, 'Guangzhou2026'])
      expect((await activate(token, weak)).body.code).toBe('weakPassword')
    expect((await activate(token)).status).toBe(200)
  })

  it('opens the account, signs in at once and records it', async () => {
    const { id, token, loginName } = await invited()
    const answer = await activate(token)
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ member: { id, name: '黄以衡', roles: [] } })
    expect((await t.withCookie(cookieOf(answer)).get('/api/session')).status).toBe(200)
    await signedIn(t, loginName)
    expect((await historyOf(t, 'member.activated')).at(-1)).toMatchObject({ actor_id: id, actor_name: '黄以衡' })
  })

  it('a second time the link is spent: 404', async () => {
    const { token } = await invited()
    expect((await activate(token)).status).toBe(200)
    expect((await activate(token, 'Another-River-2026')).body.code).toBe('linkSpent')
  })

  it('two at once: one opens it, the other comes too late', async () => {
    const { token } = await invited()
    const answers = await Promise.all([activate(token), activate(token, 'Another-River-2026')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404])
  })

  it('by a reset the old password and every session end, and a lock is lifted; history names both administrators', async () => {
    await anAccount(t, t.cast.officer, 'officer01')
    const browser = await signedIn(t, 'officer01')
    await t.db
      .updateTable('account')
      .set({ locked_until: t.now().add({ minutes: 15 }) })
      .where('member_id', '=', t.cast.officer)
      .execute()
    const { code, token } = await aReset(t, t.cast.officer)
    expect((await browser.get('/api/session')).status).toBe(200)

    const body = { token, password: 'Another-River-2026', resetCode: code.toLowerCase() }
    expect((await t.withCookie('').post('/api/activations', body)).body.member.id).toBe(t.cast.officer)
    expect((await browser.get('/api/session')).status).toBe(401)
    await signedIn(t, 'officer01', 'Another-River-2026')
    expect((await t.withCookie('').post('/api/session', { loginName: 'officer01', password })).status).toBe(401)
    expect((await historyOf(t, 'member.passwordReset')).at(-1)).toMatchObject({
      actor_id: t.cast.officer,
      data: { by: { zh: '系统员申请、安全员审定' } },
    })
  })

  it('a reset asks for the code of who asked for it; after five wrong ones the link is spent (R1.6)', async () => {
    await anAccount(t, t.cast.clerk, 'clerk07')
    const { token, code } = await aReset(t, t.cast.clerk)
    expect((await t.withCookie('').get(`/api/invitations/${token}`)).body.needsCode).toBe(true)
    const tried = (resetCode?: string) =>
      t.withCookie('').post('/api/activations', { token, password, ...(resetCode ? { resetCode } : {}) })
    const first = await tried()
    expect([first.status, first.body.title]).toEqual([400, '校验码不对，还可以试 4 次。校验码在申请重设的管理员那里。'])
    for (const wrong of ['AAAA-AAAA', 'BBBB-BBBB', 'CCCC-CCCC']) expect((await tried(wrong)).body.code).toBe('wrongCode')
    expect((await tried('DDDD-DDDD')).body.code).toBe('linkSpent')
    expect((await tried(code)).status).toBe(404)
    expect((await historyOf(t, 'member.codeWrong')).filter(row => row.subject_id === t.cast.clerk)).toHaveLength(5)
  })

  it('who opens the account of a leader is told to the head of the unit and to the audit administrator (R1.6)', async () => {
    const { id, token } = await invited()
    await t.db
      .updateTable('member')
      .set({ roles: ['leader'] })
      .where('id', '=', id)
      .execute()
    await activate(token)
    const { rows } = (await (await t.as(t.cast.auditAdministrator)).get('/api/notices')).body
    expect(rows[0].sentence).toBe('黄以衡的账号第一次开通，角色是领导。')
  })

  it('a reset stands for the password alone: the second step is asked for all the same, and stays as it was (R1.6)', async () => {
    const { secret, recoveryCodes } = await anAppOf(t, t.cast.deputy, 'deputy01')
    const { token, code } = await aReset(t, t.cast.deputy)
    const browser = aBrowser(t)
    const answer = await browser.post('/api/activations', { token, password: 'Pazhou-Bridge-2027', resetCode: code })
    expect([answer.status, answer.body.code]).toEqual([401, 'secondStepOwed'])
    expect((await browser.get('/api/requests')).body.code).toBe('secondStepOwed')
    expect((await browser.post('/api/second-steps/totp/offers', { current: 'Pazhou-Bridge-2027' })).body.code).toBe('secondStepOwed')
    expect((await browser.get('/api/session/second-step')).body).toMatchObject({
      totp: true,
      setUp: false,
      recoveryCodes: recoveryCodes.length,
    })
    expect((await browser.showCode(codeAt(secret, t.now()))).status).toBe(200)
    expect((await browser.get('/api/requests')).status).toBe(200)
  })

  it('who opens the account for the first time in a role that must is led through setting it up (R1.6)', async () => {
    await requireOf(t, 'clerk')
    const { id, token } = await invited()
    await t.db
      .updateTable('member')
      .set({ roles: ['clerk'] })
      .where('id', '=', id)
      .execute()
    const browser = aBrowser(t)
    expect((await browser.post('/api/activations', { token, password })).body.code).toBe('secondStepOwed')
    expect((await browser.get('/api/session/second-step')).body).toMatchObject({ setUp: true })
    await requireOf(t, 'clerk', false)
  })
})
