import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { aSignedDelegation, aUsedDelegation, browserOf, delegationRow, drawn, signingCode, typed } from '@yigen/testing/delegations.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const carrier = aCarrier()
const path = (id: string) => `/api/delegations/${id}/receipt`
const own = { of: 'agent', signedAs: typed('陈若溪') }
const byHand = { of: 'principal', signedAs: drawn }
const sign = async (who: string, id: string, body: object, key?: string) => (await t.as(who)).post(path(id), body, key)

beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
})
afterAll(() => t.close())

describe('signReceipt', () => {
  it('refuses in the order: 401, 400, 404, 403, 409', async () => {
    const { id } = await aSignedDelegation(t, carrier)
    await expectNobody(t, id, { path, body: {} })
    expect((await sign(t.cast.officer, id, { of: 'deputy', signedAs: typed('黎景行') })).status).toBe(400)
    await expectHidden(t, id, { path, body: own })
    expect((await sign(t.cast.deputy, id, own)).status).toBe(403)
    expect((await sign(t.cast.officer, id, own)).body.code).toBe('delegationStands')
  })

  it('is closed by both and by nothing less; the principal signs by a code', async () => {
    const { id } = await aUsedDelegation(t, carrier)
    expect((await sign(t.cast.officer, id, own, 'same')).body).toMatchObject({ status: 'used' })
    expect((await sign(t.cast.officer, id, own, 'same')).body).toMatchObject({ status: 'used' })
    expect((await sign(t.cast.officer, id, own)).body.code).toBe('receiptSignedAlready')
    const browser = await browserOf(t, t.cast.contact)
    const receipt = { of: 'principal', signedAs: typed('王嘉树') }
    expect((await browser.post(path(id), receipt)).body.code).toBe('signingCodeMissing')
    expect((await browser.post(path(id), { ...receipt, signingCode: '000000' })).body.code).toBe('signingCodeSpent')
    expect((await browser.post(path(id), { ...receipt, of: 'agent', signingCode: '000000' })).status).toBe(403)
    const code = await signingCode(t, browser, id, carrier)
    expect((await browser.post(path(id), { ...receipt, signingCode: code })).body).toMatchObject({ status: 'closed' })
    const { rows } = await t.pool.query('select stopped_by from clock where subject_id = $1', [id])
    expect(rows).toEqual([{ stopped_by: 'delegation.closed' }])
  })

  it('at the handing over the principal signs by hand on the agent’s screen, and is told that it was recorded', async () => {
    const { id } = await aUsedDelegation(t, carrier)
    expect((await sign(t.cast.officer, id, { of: 'principal', signedAs: typed('王嘉树') })).body.code).toBe('receiptByHandOnly')
    expect((await sign(t.cast.officer, id, byHand)).body).toMatchObject({ status: 'used' })
    expect((await (await t.as(t.cast.contact)).get('/api/notices')).body.rows[0]).toMatchObject({ kind: 'delegation.handedOver' })
    await act(t, t.cast.officer, path(id), own)
    expect((await delegationRow(t, id)).status).toBe('closed')
  })

  it('both at once close it once', async () => {
    const { id } = await aUsedDelegation(t, carrier)
    const answers = await Promise.all([sign(t.cast.officer, id, own, `${id} own`), sign(t.cast.officer, id, byHand, `${id} theirs`)])
    expect(answers.map(({ body }) => body.status).sort()).toEqual(['closed', 'used'])
    const { rows } = await t.pool.query("select count(*)::int as n from history where subject_id = $1 and kind = 'delegation.closed'", [id])
    expect(rows[0].n).toBe(1)
  })

  it('after its seven days it is late, and signed all the same', async () => {
    const { id } = await aUsedDelegation(t, carrier)
    t.travel({ hours: 24 * 9 })
    await act(t, t.cast.officer, path(id), own)
    await act(t, t.cast.officer, path(id), byHand)
    const { rows } = await t.pool.query('select stopped_at > due_at as late from clock where subject_id = $1', [id])
    expect(rows).toEqual([{ late: true }])
  })
})
