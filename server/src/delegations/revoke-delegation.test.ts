import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { aDraftedDelegation, aSignedDelegation, aUsedDelegation, use } from '@yigen/testing/delegations.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const carrier = aCarrier()
const path = (id: string) => `/api/delegations/${id}/revocation`
const revoke = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), { words: '自己去领了。' }, key)

beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
})
afterAll(() => t.close())

describe('revokeDelegation', () => {
  it('refuses in the order: 401, 400, 404, 403, 409', async () => {
    const { id } = await aDraftedDelegation(t)
    await expectNobody(t, id, { path, body: {} })
    expect((await (await t.as(t.cast.contact)).post(path(id), { why: 'x' })).status).toBe(400)
    await expectHidden(t, id, { path, body: {} })
    for (const who of [t.cast.deputy, t.cast.minister]) expect((await revoke(who, id)).status).toBe(403)
    const used = await aUsedDelegation(t, carrier)
    expect((await revoke(t.cast.contact, used.id)).body.title).toBe('这份委托已使用，待签回执。')
  })

  it('by the principal or the agent holds at once, and the other is told', async () => {
    const { id } = await aSignedDelegation(t, carrier)
    expect((await revoke(t.cast.contact, id, 'same')).body).toMatchObject({ status: 'revoked' })
    expect((await revoke(t.cast.contact, id, 'same')).body).toMatchObject({ status: 'revoked' })
    expect((await (await t.as(t.cast.officer)).post(`/api/delegations/${id}/use`, use)).body.code).toBe('delegationRevoked')
    const view = (await (await t.as(t.cast.officer)).get(`/api/delegations/${id}`)).body
    expect(view).toMatchObject({ status: 'revoked', revoked: { by: '王嘉树', words: '自己去领了。' }, may: [] })
    const drafted = await aDraftedDelegation(t)
    expect((await revoke(t.cast.officer, drafted.id)).status).toBe(200)
    expect((await (await t.as(t.cast.contact)).get('/api/notices')).body.rows[0]).toMatchObject({ kind: 'delegation.revoked' })
  })

  it('happens by itself with an enterprise that is closed', async () => {
    const { id } = await aSignedDelegation(t, carrier)
    await t.db
      .updateTable('clock')
      .set({ stopped_at: t.now(), stopped_by: 'enterprise.contacted' })
      .where('enterprise_id', '=', t.cast.enterprise)
      .execute()
    await act(t, t.cast.minister, `/api/enterprises/${t.cast.enterprise}/closing`, { reason: '已注销。' })
    expect((await (await t.as(t.cast.officer)).get(`/api/delegations/${id}`)).body).toMatchObject({
      status: 'revoked',
      revoked: { by: '郑怀远' },
    })
  })
})
