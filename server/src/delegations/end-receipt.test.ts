import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { aSignedDelegation, aUsedDelegation } from '@yigen/testing/delegations.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const carrier = aCarrier()
const path = (id: string) => `/api/delegations/${id}/receipt-end`
const body = { words: '委托人失联，卡已由柜台收回。' }
const end = async (who: string, id: string, sent: object = body) => (await t.as(who)).post(path(id), sent)

beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
})
afterAll(() => t.close())

describe('endReceipt', () => {
  it('refuses in the order: 401, 400, 404, 403, 409', async () => {
    const { id } = await aSignedDelegation(t, carrier)
    await expectNobody(t, id, { path, body: {} })
    expect((await end(t.cast.minister, id, { words: ' ' })).status).toBe(400)
    await expectHidden(t, id, { path, body })
    for (const who of [t.cast.officer, t.cast.contact]) expect((await end(who, id)).status).toBe(403)
    expect((await end(t.cast.minister, id)).body.code).toBe('delegationStands')
  })

  it('closes what its principal never signs, stops the clock, and both read why', async () => {
    const { id } = await aUsedDelegation(t, carrier)
    await act(t, t.cast.officer, `/api/delegations/${id}/receipt`, { of: 'agent', signedAs: { as: 'typed', name: '陈若溪' } })
    const { may } = (await (await t.as(t.cast.minister)).get(`/api/delegations/${id}`)).body
    expect(may).toEqual(['endReceipt'])
    expect((await end(t.cast.minister, id)).body).toMatchObject({ status: 'closed' })
    const { rows } = await t.pool.query('select stopped_by from clock where subject_id = $1', [id])
    expect(rows).toEqual([{ stopped_by: 'delegation.receiptEnded' }])
    for (const who of [t.cast.officer, t.cast.contact]) {
      const caller = await t.as(who)
      expect((await caller.get(`/api/delegations/${id}`)).body).toMatchObject({ status: 'closed', receivedBy: null, receiptEnded: body })
      expect((await caller.get('/api/notices')).body.rows[0]).toMatchObject({ kind: 'delegation.receiptEnded' })
    }
    expect((await end(t.cast.minister, id)).body.code).toBe('delegationStands')
  })
})
