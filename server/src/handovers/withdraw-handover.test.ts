import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aHandover, withdrawAll } from '@yigen/testing/handovers.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterEach(() => withdrawAll(t))
afterAll(() => t.close())

const path = (id: string) => `/api/handovers/${id}/withdrawal`
const withdraw = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), undefined, key)

describe('withdrawHandover', () => {
  it('401, 404 for whom it is none of their business, 403 for who did not propose it', async () => {
    const id = await aHandover(t)
    await expectNobody(t, id, { path, body: {} })
    for (const who of [t.cast.clerk, t.cast.contact, t.cast.otherMinister]) expect((await withdraw(who, id)).status).toBe(404)
    for (const who of [t.cast.deputy, t.cast.minister, t.cast.leader]) expect((await withdraw(who, id)).status).toBe(403)
  })

  it('is told and recorded, once; a new one can be proposed', async () => {
    const id = await aHandover(t)
    const { body } = await withdraw(t.cast.officer, id, 'once')
    expect(body.status).toBe('withdrawn')
    expect((await withdraw(t.cast.officer, id, 'once')).body).toEqual(body)
    expect((await withdraw(t.cast.officer, id)).body.code).toBe('handoverOver')
    expect((await (await t.as(t.cast.deputy)).get('/api/notices')).body.rows[0].kind).toBe('handover.withdrawn')
    expect((await historyOf(t, 'handover.withdrawn')).at(-1)?.subject_id).toBe(id)
    expect(await aHandover(t)).not.toBe(id)
  })

  it('of two who answer and withdraw at once one is second', async () => {
    const id = await aHandover(t)
    const accept = (await t.as(t.cast.deputy)).post(`/api/handovers/${id}/refusal`, { words: '不接。' })
    const both = await Promise.all([withdraw(t.cast.officer, id), accept])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('happens by itself when the enterprise is closed (R3.1)', async () => {
    const id = await aHandover(t)
    await act(t, t.cast.minister, `/api/enterprises/${t.cast.enterprise}/closing`, { reason: '已办理注销登记。' })
    const { body } = await (await t.as(t.cast.deputy)).get(`/api/handovers/${id}`)
    expect([body.status, body.open]).toEqual(['withdrawn', []])
    const clocks = await t.db.selectFrom('clock').select('id').where('subject_id', '=', id).where('stopped_at', 'is', null).execute()
    expect(clocks).toEqual([])
  })
})
