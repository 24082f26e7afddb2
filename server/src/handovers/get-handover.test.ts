import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aHandover, reason } from '@yigen/testing/handovers.ts'
import { never } from '@yigen/testing/order.ts'
import { aRepliedRequest } from '@yigen/testing/requests.ts'
import { act, handTask } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let id: string
let requestId: string
beforeAll(async () => {
  t = await testApp()
  requestId = (await aRepliedRequest(t)).id
  await handTask(t, requestId)
  id = await aHandover(t, { enterpriseId: null })
})
afterAll(() => t.close())

const get = async (who: string | null, of = id) => (await t.as(who)).get(`/api/handovers/${of}`)

describe('getHandover', () => {
  it('401, 400 of no id, 404 for whom it is none of their business, as of what never was', async () => {
    expect((await get(null)).status).toBe(401)
    expect((await get(t.cast.officer, 'x')).status).toBe(400)
    const nothing = (await get(t.cast.clerk, never)).body
    for (const who of [t.cast.clerk, t.cast.contact, t.cast.otherMinister, t.cast.outsider, t.cast.systemAdministrator]) {
      const { status, body } = await get(who)
      expect([status, body]).toEqual([404, nothing])
    }
  })

  it('lists everything open by enterprise, a matter with its tasks as one', async () => {
    const { body } = await get(t.cast.deputy)
    expect(body).toMatchObject({
      status: 'proposed',
      fromName: '陈若溪',
      toName: '黎景行',
      enterpriseName: null,
      reason,
      waitsFor: '黎景行',
    })
    expect(body.open).toMatchObject([{ enterpriseId: t.cast.enterprise, enterpriseName: '广州鹭汀智能装备有限公司', passes: true }])
    const [matter] = body.open[0].matters
    expect([matter.requestId, matter.title]).toEqual([requestId, '二次消防能否先于房东的一次消防验收'])
    expect(matter.clocks.map((clock: { kind: string }) => clock.kind).sort()).toEqual(['settlement', 'task', 'taskAcceptance'])
  })

  it('offers each what their step lets pass', async () => {
    const may = async (who: string) => (await get(who)).body.may
    expect(await may(t.cast.deputy)).toEqual(['accept', 'decline'])
    expect(await may(t.cast.officer)).toEqual(['withdraw', 'note'])
    expect(await may(t.cast.minister)).toEqual(['enforce'])
    expect(await may(t.cast.leader)).toEqual([])
  })

  it('after it passed shows what of it is still open with the receiver, and its notes', async () => {
    const subject = { kind: 'request', id: requestId }
    await (await t.as(t.cast.officer)).send('PUT', `/api/handovers/${id}/notes`, { subject, words: '图纸周四到。' })
    await act(t, t.cast.deputy, `/api/handovers/${id}/acceptance`, {})
    const { body } = await get(t.cast.deputy)
    expect([body.status, body.answeredBy, body.may]).toEqual(['accepted', '黎景行', []])
    expect(body.open[0].matters).toMatchObject([{ requestId, note: '图纸周四到。' }])
  })
})
