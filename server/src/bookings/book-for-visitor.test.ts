import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aNumber, aStationToBook, bookingsOf, on } from '@yigen/testing/bookings.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const path = (id: string) => `/api/station-sessions/${id}/bookings`
const visitor = (more: object = {}) => ({ at: on('14:40'), desk: 1, company: '海棠牙科', phone: aNumber(), ...more })
const book = async (who: string, id: string, body: object, key?: string) => (await t.as(who)).post(path(id), body, key)

it('bookForVisitor is an officer’s: a desk, a time, a name and a number, once with the same key', async () => {
  const { sessionId } = await aStationToBook(t)
  await expectNobody(t, sessionId, { path, body: visitor() })
  expect((await book(t.cast.officer, sessionId, { at: 'soon' })).status).toBe(400)
  expect([(await book(t.cast.contact, sessionId, visitor())).status, (await book(t.cast.officer, never, visitor())).status]).toEqual([
    404, 404,
  ])
  expect((await book(t.cast.clerk, sessionId, visitor())).body.code).toBe('mayNot')
  expect((await book(t.cast.deputy, sessionId, visitor({ phone: '88880000' }))).body.code).toBe('notTextable')
  expect((await book(t.cast.deputy, sessionId, visitor({ at: on('14:20') }))).body.code).toBe('slotKept')
  const body = visitor()
  const both = [await book(t.cast.deputy, sessionId, body, 'once'), await book(t.cast.deputy, sessionId, body, 'once')]
  expect(both[0]?.status).toBe(201)
  expect(both[0]?.body).toEqual(both[1]?.body)
  expect((await book(t.cast.deputy, sessionId, visitor())).body.code).toBe('slotTaken')
  expect((await bookingsOf(t, sessionId)).rows).toMatchObject([{ company: '海棠牙科', bookedBy: '黎景行', number: null }])
})
