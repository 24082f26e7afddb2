import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { aLeaver, aProposedTransfer, proposal, type There, yuexiuPeople } from '@yigen/testing/transfers.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let there: There
const path = (id: string) => `/api/transfers/${id}/withdrawal`
const withdraw = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), undefined, key)

beforeAll(async () => {
  t = await testApp()
  there = await yuexiuPeople(t)
})
afterAll(() => t.close())

describe('withdrawTransfer', () => {
  it('refuses in the order: 401, 404, 403, 409', async () => {
    const { id } = await aProposedTransfer(t)
    await expectNobody(t, id, { path, body: undefined })
    await expectHidden(t, id, { path, body: undefined })
    for (const who of [t.cast.officer, there.minister]) expect((await withdraw(who, id)).body.code).toBe('mayNot')
    expect((await withdraw(t.cast.leader, id)).status).toBe(200)
    expect((await withdraw(t.cast.minister, id)).body.title).toBe('这次转出已撤回。')
  })

  it('stops the clock there, tells who had it, and it can be proposed anew', async () => {
    const { id, enterpriseId } = await aProposedTransfer(t)
    await withdraw(t.cast.minister, id, 'same')
    expect((await withdraw(t.cast.minister, id, 'same')).body).toMatchObject({ id, status: 'withdrawn' })
    expect((await (await t.as(there.minister)).get('/api/notices')).body.rows[0]).toMatchObject({ kind: 'transfer.withdrawn' })
    expect(await t.db.selectFrom('clock').select('id').where('subject_id', '=', id).where('stopped_at', 'is', null).execute()).toEqual([])
    await act(t, t.cast.minister, `/api/enterprises/${enterpriseId}/transfers`, proposal)
  })

  it('happens by itself with an enterprise that is closed', async () => {
    const { enterpriseId } = await aLeaver(t)
    const { id } = await act(t, t.cast.minister, `/api/enterprises/${enterpriseId}/transfers`, proposal)
    t.travel({ hours: 1 })
    await t.db
      .updateTable('clock')
      .set({ stopped_at: t.now(), stopped_by: 'enterprise.contacted' })
      .where('enterprise_id', '=', enterpriseId)
      .execute()
    await act(t, t.cast.minister, `/api/enterprises/${enterpriseId}/closing`, { reason: '已注销。' })
    expect((await (await t.as(t.cast.minister)).get(`/api/transfers/${id}`)).body.status).toBe('withdrawn')
  })
})
