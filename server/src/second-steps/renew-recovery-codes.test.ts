import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { anAccount, password } from '@yigen/testing/login.ts'
import { expectNobody } from '@yigen/testing/order.ts'
import { anAppOf, halfOpen } from '@yigen/testing/second-steps.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const path = '/api/second-steps/recovery-codes'

describe('renewRecoveryCodes', () => {
  it('refuses who is not signed in: 401', () => expectNobody(t, '', { path: () => path, body: {} }))

  it('refuses a field it does not know: 400; a contact: 403; without the password: 400; who has no second step: 409', async () => {
    await anAccount(t, t.cast.minister, 'minister01')
    const minister = await t.as(t.cast.minister)
    expect((await minister.post(path, { count: 20 })).status).toBe(400)
    expect((await (await t.as(t.cast.contact)).post(path, {})).status).toBe(403)
    expect((await minister.post(path, {})).body.code).toBe('wrongPassword')
    expect((await minister.post(path, { current: password })).body.code).toBe('nothingToRemove')
  })

  it('ten new ones, and the old set opens nothing, used or not; recorded without them', async () => {
    const { browser, recoveryCodes: old } = await anAppOf(t, t.cast.officer, 'officer01')
    const { status, body } = await browser.post(path, { current: password })
    expect([status, body.recoveryCodes.length]).toEqual([200, 10])
    expect((await (await halfOpen(t, 'officer01')).showRecoveryCode(old[0] ?? '')).status).toBe(401)
    expect((await (await halfOpen(t, 'officer01')).showRecoveryCode(body.recoveryCodes[0])).status).toBe(200)
    const rows = JSON.stringify(await historyOf(t, 'secondStep.codesRenewed'))
    expect(rows).toContain(t.cast.officer)
    for (const code of body.recoveryCodes) expect(rows).not.toContain(code)
  })
})
