import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { anAppOf, halfOpen } from '@yigen/testing/second-steps.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let codes: string[]
beforeAll(async () => {
  t = await testApp()
  codes = (await anAppOf(t, t.cast.officer, 'officer01')).recoveryCodes
})
afterAll(() => t.close())

describe('showRecoveryCode', () => {
  it('is for who gave the password in this browser: 401', async () => {
    const { status, body } = await t.withCookie('').post('/api/session/second-step/recovery-code', { recoveryCode: codes[0] })
    expect([status, body.code]).toEqual([401, 'signInFirst'])
  })

  it('refuses a field it does not know: 400', async () => {
    const { status } = await (await halfOpen(t, 'officer01')).post('/api/session/second-step/recovery-code', { code: codes[0] })
    expect(status).toBe(400)
  })

  it('ten of them, however they are typed, each once; the person is told wherever they are signed in', async () => {
    expect(codes).toHaveLength(10)
    expect(new Set(codes).size).toBe(10)
    const [first = '', second = ''] = codes
    expect(first).toMatch(/^[2-9A-Z]{5}-[2-9A-Z]{5}-[2-9A-Z]{5}$/)
    const browser = await halfOpen(t, 'officer01')
    expect((await browser.showRecoveryCode(` ${first.toLowerCase().replaceAll('-', ' ')} `)).status).toBe(200)
    const again = await (await halfOpen(t, 'officer01')).showRecoveryCode(first)
    expect([again.status, again.body.code, again.body.errors[0].field]).toEqual([401, 'secondStepWrong', 'recoveryCode'])
    expect((await (await halfOpen(t, 'officer01')).showRecoveryCode(second)).status).toBe(200)
    expect((await historyOf(t, 'secondStep.codeUsed')).map(({ data }) => data)).toEqual([{ left: 9 }, { left: 8 }])
    const [told] = (await browser.get('/api/notices')).body.rows
    expect(told.sentence).toBe('你的账号刚用一个恢复码登录（来自 127.0.0.1），还剩 8 个。不是你，请马上找安全管理员。')
  })

  it('of two who show the same one at once one comes in', async () => {
    const browsers = await Promise.all([halfOpen(t, 'officer01'), halfOpen(t, 'officer01')])
    const answers = await Promise.all(browsers.map(browser => browser.showRecoveryCode(codes[2] ?? '')))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401])
  })

  it('another member’s opens nothing', async () => {
    const other = await anAppOf(t, t.cast.deputy, 'deputy01')
    expect((await (await halfOpen(t, 'officer01')).showRecoveryCode(other.recoveryCodes[0] ?? '')).body.code).toBe('secondStepWrong')
    expect((await (await halfOpen(t, 'deputy01')).showRecoveryCode(other.recoveryCodes[0] ?? '')).status).toBe(200)
  })

  it('only their sums are kept', async () => {
    const { rows } = await t.pool.query(`select encode(code_hash, 'escape') as sum from recovery_code`)
    expect(rows.some(({ sum }) => codes.some(code => sum.includes(code) || sum.includes(code.replaceAll('-', ''))))).toBe(false)
  })
})
