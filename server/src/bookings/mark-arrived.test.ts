import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aStationToBook, asVisitor, bookedFor, bookingsOf, numberFor, on } from '@yigen/testing/bookings.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectServedThere } from '@yigen/testing/visitors.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('markArrived notes once that who booked stands there, from half an hour before the session; the screen expects them on', async () => {
  const { sessionId, token } = await aStationToBook(t)
  const id = await bookedFor(t, sessionId)
  const path = (booking: string) => `/api/bookings/${booking}/arrival`
  await expectServedThere(t, id, { path, body: {} })
  const mark = async (booking = id) => (await t.as(t.cast.officer)).post(path(booking), {})
  t.travel(Temporal.Instant.from(on('13:29')))
  expect((await mark()).body.code).toBe('visitorToWait')
  t.travel(Temporal.Instant.from(on('13:30')))
  const both = await Promise.all([mark(), mark()])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await historyOf(t, 'booking.arrived')).toHaveLength(1)
  const [row] = (await bookingsOf(t, sessionId)).rows
  expect(Temporal.Instant.from(row.arrivedAt).equals(t.now())).toBe(true)
  expect(row.may).not.toContain('markArrived')
  t.travel(Temporal.Instant.from(on('14:55')))
  expect((await asVisitor(t, 'GET', `/api/station-cards/${token}/screen`)).body.booked).toMatchObject([{ arrived: true }])
  const number = await numberFor(t, sessionId)
  expect((await mark(number)).body.code).toBe('arrivedAlready')
})
