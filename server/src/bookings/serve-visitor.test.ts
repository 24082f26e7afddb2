import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aStationToBook, bookedFor, bookingsOf, numberFor, on } from '@yigen/testing/bookings.ts'
import { never } from '@yigen/testing/order.ts'
import { onDuty } from '@yigen/testing/stations.ts'
import { act } from '@yigen/testing/tasks.ts'
import { expectServedThere } from '@yigen/testing/visitors.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

let t: TestApp
let sessionId: string
beforeAll(async () => {
  t = await testApp()
})
beforeEach(async () => {
  sessionId = (await aStationToBook(t)).sessionId
})
afterAll(() => t.close())

const path = (id: string) => `/api/bookings/${id}/serving`
const asked = (more: object = {}) => ({ enterpriseId: t.cast.enterprise, body: '租金补贴要什么材料？下周就要交。', ...more })
const serve = async (id: string, body: object = asked(), who = t.cast.officer, key?: string) => (await t.as(who)).post(path(id), body, key)
const request = async (id: string, who: string) => (await t.as(who)).get(`/api/requests/${id}`)

describe('serveVisitor', () => {
  it('is for who is on duty there, once it has begun', async () => {
    const id = await bookedFor(t, sessionId)
    await expectServedThere(t, id, { path, body: asked() })
    expect((await serve(id)).body.code).toBe('visitorToWait')
    t.travel(Temporal.Instant.from(on('14:45')))
    expect((await serve(id, asked({ enterpriseId: never }))).status).toBe(404)
    expect((await serve(id, asked({ serviceCode: 'no-such' }))).status).toBe(400)
  })

  it('makes a request of it in the same step, with the enterprise’s own officer, received when they sat down', async () => {
    const id = await bookedFor(t, sessionId)
    t.travel(Temporal.Instant.from(on('14:41')))
    await act(t, t.cast.officer, `/api/bookings/${id}/calling`, {})
    const satDown = t.now()
    t.travel({ minutes: 12 })
    const both = await Promise.all([serve(id, asked(), t.cast.officer), serve(id, asked(), t.cast.minister)])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    const served = both.find(({ status }) => status === 201)?.body
    expect(served).toMatchObject({ id, enterpriseId: t.cast.enterprise, officerName: '陈若溪' })
    expect(Temporal.Instant.from(served.answerDueAt).equals(satDown.add({ hours: 24 }))).toBe(true)
    const { body } = await request(served.requestId, t.cast.contact)
    expect(body).toMatchObject({ source: 'station', status: 'filed', receivedAt: satDown.toString() })
    expect((await bookingsOf(t, sessionId)).rows[0]).toMatchObject({ state: 'served', request: { id: served.requestId } })
  })

  it('answers on the spot what is another officer’s: that is the reply, and who served sees the matter and may go on (R4.14)', async () => {
    const { sessionId: theirs } = await aStationToBook(t, { name: '天幕塔' })
    await onDuty(t, theirs, t.cast.deputy, 2)
    const id = await bookedFor(t, theirs, { desk: 2 })
    t.travel(Temporal.Instant.from(on('14:41')))
    const foreign = asked({ enterpriseId: t.cast.foreignEnterprise, reply: '要租赁合同和完税证明，清单已当面给。' })
    const served = await serve(id, foreign, t.cast.deputy)
    expect(served.body).toMatchObject({ officerName: '沈亦舟' })
    const seen = await request(served.body.requestId, t.cast.deputy)
    expect(seen.body).toMatchObject({ status: 'replied', source: 'station' })
    expect([seen.body.whyNot.replyToRequest, typeof seen.body.whyNot.settleRequest]).toEqual([null, 'string'])
    const words = { words: '材料清单再发一份。', seen: seen.body.lastMessageId }
    await act(t, t.cast.deputy, `/api/requests/${served.body.requestId}/replies`, words)
    expect((await request(served.body.requestId, t.cast.officer)).status).toBe(404)
  })

  it('makes a prospect of one that nobody knows, by the name it gave, and refuses one that is known by that name', async () => {
    const id = await bookedFor(t, sessionId, { company: '朴石文创（筹建）' })
    t.travel(Temporal.Instant.from(on('14:41')))
    const { body } = await serve(id, { body: '注册地址用孵化器行不行？' })
    const enterprise = await (await t.as(t.cast.minister)).get(`/api/enterprises/${body.enterpriseId}`)
    expect(enterprise.body).toMatchObject({ name: '朴石文创（筹建）', kind: 'prospect' })
    expect((await request(body.requestId, t.cast.minister)).status).toBe(200)
    const again = await bookedFor(t, sessionId, { at: on('15:20'), company: '朴石文创（筹建）' })
    expect((await serve(again, { body: '再问一次。' })).body.code).toBe('nameTaken')
    expect((await bookingsOf(t, sessionId)).rows.map(({ state }: { state: string }) => state)).toEqual(['served', 'booked'])
    const short = await bookedFor(t, sessionId, { at: on('16:00'), company: '朴' })
    expect((await serve(short, { body: '问一件。' })).body.code).toBe('whichEnterprise')
  })

  it('is done also where another desk has called the next meanwhile', async () => {
    const id = await bookedFor(t, sessionId)
    t.travel(Temporal.Instant.from(on('14:41')))
    const next = await numberFor(t, sessionId)
    await act(t, t.cast.minister, `/api/bookings/${next}/calling`, { desk: 2 })
    expect(await serve(id, asked({ nextId: next }))).toMatchObject({ status: 201, body: { nextCalled: false } })
    const rows: { id: string; state: string; desk: number }[] = (await bookingsOf(t, sessionId)).rows
    expect(rows.map(({ id: of, state, desk }) => [of, state, desk]).sort()).toEqual(
      [
        [id, 'served', 1],
        [next, 'booked', 2],
      ].sort(),
    )
  })

  it('calls the next in the same step, or does nothing', async () => {
    const [id, other] = [await bookedFor(t, sessionId), await bookedFor(t, sessionId, { at: on('15:20'), desk: 2 })]
    t.travel(Temporal.Instant.from(on('14:41')))
    const next = await numberFor(t, sessionId)
    expect((await serve(id, asked({ nextId: never }))).status).toBe(404)
    expect(await serve(id, asked({ nextId: next }))).toMatchObject({ status: 201, body: { nextCalled: true } })
    const rows: { id: string; state: string; desk: number; calledAt: string | null }[] = (await bookingsOf(t, sessionId)).rows
    expect(rows.find(row => row.id === next)).toMatchObject({ desk: 1, calledAt: t.now().toString() })
    expect(rows.find(row => row.id === other)).toMatchObject({ state: 'booked', calledAt: null })
  })

  it('is done once with the same key', async () => {
    const id = await bookedFor(t, sessionId)
    t.travel(Temporal.Instant.from(on('14:41')))
    const first = await serve(id, asked(), t.cast.officer, 'once')
    expect((await serve(id, asked(), t.cast.officer, 'once')).body).toEqual(first.body)
  })
})
