import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aStationToBook, bookingsOf, numberFor, on } from '@yigen/testing/bookings.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const path = (id: string) => `/api/station-sessions/${id}/queue`
const body = { company: '海棠牙科' }
const give = async (who: string, id: string, visitor: object = body, key?: string) => (await t.as(who)).post(path(id), visitor, key)

it('giveNumber is an officer’s, while the session lasts: A01 on, once with the same key, to two who ask at once one after another', async () => {
  const { sessionId } = await aStationToBook(t)
  await expectNobody(t, sessionId, { path, body })
  expect((await give(t.cast.officer, sessionId, { company: '' })).status).toBe(400)
  expect([(await give(t.cast.contact, sessionId)).status, (await give(t.cast.officer, never)).status]).toEqual([404, 404])
  expect((await give(t.cast.clerk, sessionId)).body.code).toBe('mayNot')
  expect((await give(t.cast.officer, sessionId)).body.code).toBe('visitorToWait')
  expect((await bookingsOf(t, sessionId)).mayGiveNumber).toBe(false)
  t.travel(Temporal.Instant.from(on('14:25')))
  expect((await bookingsOf(t, sessionId)).mayGiveNumber).toBe(true)
  expect((await give(t.cast.officer, sessionId, { ...body, phone: '12345' })).body.code).toBe('notTextable')
  const twice = [await give(t.cast.officer, sessionId, body, 'once'), await give(t.cast.officer, sessionId, body, 'once')]
  expect(twice.map(({ status, body: { number } }) => [status, number])).toEqual([
    [201, 1],
    [201, 1],
  ])
  const both = await Promise.all([give(t.cast.officer, sessionId), give(t.cast.deputy, sessionId)])
  expect(both.map(one => one.body.number).sort()).toEqual([2, 3])
  expect((await bookingsOf(t, sessionId)).rows[0]).toMatchObject({ number: 1, desk: null, phone: '', state: 'booked', company: '海棠牙科' })
})

it('a number goes to the desk that calls it; of two desks the first has it', async () => {
  const { sessionId } = await aStationToBook(t, { name: '天幕塔' })
  await act(t, t.cast.minister, `/api/station-sessions/${sessionId}/duty`, { desk: 2, memberId: t.cast.deputy })
  t.travel(Temporal.Instant.from(on('14:25')))
  const id = await numberFor(t, sessionId)
  const call = async (who: string, more: object = {}) => (await t.as(who)).post(`/api/bookings/${id}/calling`, more)
  expect((await call(t.cast.minister)).body.code).toBe('whichDesk')
  expect((await call(t.cast.officer, { desk: 2 })).status).toBe(200)
  expect([(await call(t.cast.deputy)).status, (await call(t.cast.officer)).body.code]).toEqual([200, 'calledElsewhere'])
  expect((await bookingsOf(t, sessionId)).rows).toMatchObject([{ number: 1, desk: 2, calledAt: t.now().toString() }])
})
