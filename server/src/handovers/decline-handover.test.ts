import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aHandover, officersOf, withdrawAll } from '@yigen/testing/handovers.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody } from '@yigen/testing/order.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterEach(() => withdrawAll(t))
afterAll(() => t.close())

const body = { words: '手上已有 60 家，请另选一位。' }
const path = (id: string) => `/api/handovers/${id}/refusal`
const decline = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), body, key)

describe('declineHandover', () => {
  it('401, 400 without words, 404 for whom it is none of their business, 403 for who is not asked', async () => {
    const id = await aHandover(t)
    await expectNobody(t, id, { path, body })
    expect((await (await t.as(t.cast.deputy)).post(path(id), { words: ' ' })).status).toBe(400)
    for (const who of [t.cast.clerk, t.cast.contact, t.cast.otherMinister]) expect((await decline(who, id)).status).toBe(404)
    for (const who of [t.cast.officer, t.cast.minister, t.cast.leader]) expect((await decline(who, id)).status).toBe(403)
  })

  it('leaves everything where it is, told and recorded, once', async () => {
    const id = await aHandover(t)
    const { body: done } = await decline(t.cast.deputy, id, 'once')
    expect(done).toEqual({ id, status: 'declined', at: t.now().toString() })
    expect((await decline(t.cast.deputy, id, 'once')).body).toEqual(done)
    expect((await decline(t.cast.deputy, id)).body.code).toBe('handoverOver')
    expect(await officersOf(t, t.cast.enterprise)).toEqual([t.cast.officer, t.cast.officer])
    expect((await (await t.as(t.cast.officer)).get('/api/notices')).body.rows[0].sentence).toContain(body.words)
    expect((await (await t.as(t.cast.deputy)).get('/api/today')).body.rows).toEqual([])
    expect((await historyOf(t, 'handover.declined')).at(-1)).toMatchObject({ subject_id: id, data: body })
  })

  it('the minister of another team says no while it waits for them, and no more once they agreed', async () => {
    const id = await aHandover(t, { to: t.cast.foreignOfficer })
    expect((await decline(t.cast.otherMinister, id)).body.status).toBe('declined')
    const second = await aHandover(t, { to: t.cast.foreignOfficer })
    await (await t.as(t.cast.otherMinister)).post(`/api/handovers/${second}/agreement`)
    expect((await decline(t.cast.otherMinister, second)).body.code).toBe('agreedAlready')
    expect((await decline(t.cast.foreignOfficer, second)).body.status).toBe('declined')
  })
})
