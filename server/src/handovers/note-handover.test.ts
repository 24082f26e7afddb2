import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aHandover, withdrawAll } from '@yigen/testing/handovers.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody } from '@yigen/testing/order.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let requestId: string
beforeAll(async () => {
  t = await testApp()
  requestId = (await aFiledRequest(t)).id
})
afterEach(() => withdrawAll(t))
afterAll(() => t.close())

const path = (id: string) => `/api/handovers/${id}/notes`
const words = '消防大队张工周四给图纸意见，先别催企业。'
const note = async (who: string, id: string, on = requestId, said = words, key?: string) =>
  (await t.as(who)).send('PUT', path(id), { subject: { kind: 'request', id: on }, words: said }, key)

describe('noteHandover', () => {
  it('401, 400 of no kind, 404 for whom it is none of their business and of what does not pass, 403 for the receiver', async () => {
    const id = await aHandover(t)
    await expectNobody(t, id, { method: 'PUT', path, body: {} })
    expect((await (await t.as(t.cast.officer)).send('PUT', path(id), { subject: { kind: 'moon', id: requestId }, words })).status).toBe(400)
    for (const who of [t.cast.clerk, t.cast.contact]) expect((await note(who, id)).status).toBe(404)
    const none = await note(t.cast.officer, id, randomUUID())
    expect([none.status, none.body.errors[0].field]).toEqual([404, 'subject'])
    for (const who of [t.cast.deputy, t.cast.minister, t.cast.leader]) expect((await note(who, id)).status).toBe(403)
  })

  it('409 once it is answered', async () => {
    const id = await aHandover(t)
    await withdrawAll(t)
    expect((await note(t.cast.officer, id)).body.code).toBe('handoverOver')
  })

  it('stands beside the matter, the last words count, recorded; empty ones take it away', async () => {
    const id = await aHandover(t)
    const shown = async () => {
      const { body } = await (await t.as(t.cast.deputy)).get(`/api/handovers/${id}`)
      return body.open[0].matters.find((one: { requestId: string }) => one.requestId === requestId).note
    }
    expect((await note(t.cast.officer, id)).status).toBe(200)
    expect(await shown()).toBe(words)
    await note(t.cast.officer, id, requestId, '改成周五。', 'once')
    await note(t.cast.officer, id, requestId, '改成周五。', 'once')
    expect(await shown()).toBe('改成周五。')
    expect(await historyOf(t, 'handover.noted')).toHaveLength(2)
    await note(t.cast.officer, id, requestId, '')
    expect(await shown()).toBeNull()
  })
})
