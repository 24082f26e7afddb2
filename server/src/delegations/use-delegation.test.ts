import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { aDraftedDelegation, aSignedDelegation, aUsedDelegation, delegationRow, use } from '@yigen/testing/delegations.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const carrier = aCarrier()
const path = (id: string) => `/api/delegations/${id}/use`
const useIt = async (id: string, who = t.cast.officer, more: object = {}, key?: string) =>
  (await t.as(who)).post(path(id), { ...use, ...more }, key)
const attempts = async (id: string) =>
  (await (await t.as(t.cast.officer)).get(`/api/delegations/${id}`)).body.attempts as { why: string; who: string }[]

beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
})
afterAll(() => t.close())

describe('useDelegation', () => {
  it('refuses in the order: 401, 400, 404, 403, 409', async () => {
    const { id } = await aDraftedDelegation(t)
    await expectNobody(t, id, { path, body: {} })
    for (const more of [{ received: [] }, { act: 'sign' }, { place: '' }]) expect((await useIt(id, t.cast.officer, more)).status).toBe(400)
    await expectHidden(t, id, { path, body: use })
    expect((await useIt(id, t.cast.deputy)).status).toBe(403)
    expect((await useIt(id)).body.code).toBe('delegationUnsigned')
  })

  it('is spent by its one use; both have seven days for the receipt, which is the agent’s to see to', async () => {
    const { id } = await aSignedDelegation(t, carrier)
    expect((await useIt(id, t.cast.officer, {}, 'same')).body).toMatchObject({ id, status: 'used' })
    expect((await useIt(id, t.cast.officer, {}, 'same')).body).toMatchObject({ id, status: 'used' })
    const view = (await (await t.as(t.cast.contact)).get(`/api/delegations/${id}`)).body
    expect(view).toMatchObject({
      status: 'used',
      as: 'principal',
      received: [{ name: use.received[0].name, condition: '完好', lastFour: '0017' }],
    })
    const clock = await t.db
      .selectFrom('clock')
      .select(['kind', 'holder_id', 'named_id'])
      .where('subject_id', '=', id)
      .executeTakeFirstOrThrow()
    expect([clock.kind, clock.holder_id, clock.named_id]).toEqual(['delegationReceipt', t.cast.officer, t.cast.officer])
    expect((await (await t.as(t.cast.contact)).get('/api/notices')).body.rows[0]).toMatchObject({ kind: 'delegation.used' })
    expect(await attempts(id)).toEqual([])
  })

  it('by another, for another act, twice, after revocation: refused, recorded, and both are told', async () => {
    const { id } = await aSignedDelegation(t, carrier)
    expect((await useIt(id, t.cast.deputy)).body.title).toBe('受托人只写了陈若溪。')
    expect((await useIt(id, t.cast.officer, { act: 'submit' })).body.code).toBe('delegationOtherAct')
    await act(t, t.cast.officer, path(id), use)
    expect((await useIt(id)).body.code).toBe('delegationSpent')
    expect((await attempts(id)).map(({ who, why }) => [who, why])).toEqual(
      expect.arrayContaining([
        ['黎景行', '受托人只写了陈若溪。'],
        ['陈若溪', '这份委托只能办：代领证件或文书。'],
        ['陈若溪', '这份委托已经用过，只能用一次。'],
      ]),
    )
    const told = (await (await t.as(t.cast.contact)).get('/api/notices')).body.rows.filter(
      (row: { kind: string; subject: { id: string } }) => row.kind === 'delegation.refused' && row.subject.id === id,
    )
    expect(told).toHaveLength(3)
    const revoked = await aSignedDelegation(t, carrier)
    await act(t, t.cast.contact, `/api/delegations/${revoked.id}/revocation`, {})
    expect((await useIt(revoked.id)).body.code).toBe('delegationRevoked')
    expect(await attempts(revoked.id)).toHaveLength(1)
  })

  it('for another act than collecting nothing comes into the hand', async () => {
    const { id } = await aSignedDelegation(t, carrier, { what: 'submit' })
    expect((await useIt(id, t.cast.officer, { act: 'submit', received: [] })).body).toMatchObject({ status: 'used' })
    expect((await (await t.as(t.cast.officer)).get(`/api/delegations/${id}`)).body.received).toEqual([])
  })

  it('the sum that tells a repeated step says nothing of a number (R21.3)', async () => {
    const { id } = await aSignedDelegation(t, carrier)
    const sums = async () => {
      const of = (key: string) => t.db.selectFrom('idempotency_key').select('fingerprint').where('key', '=', key).executeTakeFirstOrThrow()
      return Buffer.from((await of('numbered')).fingerprint).toString('hex')
    }
    await useIt(id, t.cast.officer, {}, 'numbered')
    const first = await sums()
    const other = [{ ...use.received[0], number: 'GZA2026000018' }]
    expect((await useIt(id, t.cast.officer, { received: other }, 'numbered')).status).toBe(200)
    expect(await sums()).toBe(first)
  })

  it('at 24:00 of its last day it is over, a second before it is not', async () => {
    const [late, justInTime] = [await aSignedDelegation(t, carrier), await aSignedDelegation(t, carrier)]
    const { ends_at } = await delegationRow(t, late.id)
    t.travel(ends_at.subtract({ seconds: 1 }))
    expect((await useIt(justInTime.id)).status).toBe(200)
    t.travel(ends_at)
    expect((await useIt(late.id)).body.code).toBe('delegationOver')
  })

  it('ten uses at once, and a revocation among them: one of all is taken', async () => {
    const { id } = await aSignedDelegation(t, carrier)
    const revoking = t.as(t.cast.contact).then(caller => caller.post(`/api/delegations/${id}/revocation`, {}))
    const answers = await Promise.all([...Array.from({ length: 10 }, (_, i) => useIt(id, t.cast.officer, {}, `race ${i}`)), revoking])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const { rows } = await t.pool.query('select count(*)::int as clocks from clock where subject_id = $1', [id])
    expect(rows[0].clocks).toBe((await delegationRow(t, id)).status === 'used' ? 1 : 0)
  })

  it('what is used stays the agent’s when another follows the enterprise', async () => {
    const { id } = await aUsedDelegation(t, carrier)
    await t.db.updateTable('enterprise').set({ officer_id: t.cast.foreignOfficer }).where('id', '=', t.cast.enterprise).execute()
    expect((await (await t.as(t.cast.officer)).get(`/api/delegations/${id}`)).body.may).toEqual(['signReceipt'])
    expect((await useIt(id, t.cast.deputy)).status).toBe(404)
    await t.db.updateTable('enterprise').set({ officer_id: t.cast.officer }).where('id', '=', t.cast.enterprise).execute()
  })
})
