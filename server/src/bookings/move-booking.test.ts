import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aBooking, aNumber, aStationToBook, asVisitor, bookedFor, bookingsOf, on, theBooking } from '@yigen/testing/bookings.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { sessionOf } from '@yigen/testing/stations.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

const carrier = aCarrier()
let t: TestApp
beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
})
afterAll(() => t.close())

const move = (link: string, body: object) => asVisitor(t, 'POST', `/api/booking-links/${link}/move`, body)

it('moves to another time or day until its time comes; what it had is free at once', async () => {
  const { token, sessionId, stationId } = await aStationToBook(t, { desks: 1 })
  const link = await aBooking(t, carrier, token, { sessionId, phone: aNumber() })
  expect((await move(link, { sessionId: 1 })).status).toBe(400)
  expect((await move('A'.repeat(22), { sessionId, at: on('15:20') })).status).toBe(404)
  expect((await move(link, { sessionId, at: on('15:20') })).status).toBe(200)
  expect((await move(link, { sessionId, at: on('15:20') })).status).toBe(200)
  await aBooking(t, carrier, token, { sessionId, phone: aNumber() })
  expect((await move(link, { sessionId, at: on('14:40') })).body.code).toBe('slotTaken')
  const next = await sessionOf(t, stationId, '2026-12-09')
  expect((await move(link, { sessionId: next, at: on('14:40', '2026-12-09') })).status).toBe(200)
  const booking = await theBooking(t, link)
  expect(Temporal.Instant.from(booking.startsAt).equals(Temporal.Instant.from(on('14:40', '2026-12-09')))).toBe(true)
  expect((await bookingsOf(t, next)).rows).toHaveLength(1)
  expect(await historyOf(t, 'booking.moved')).toHaveLength(2)
  t.travel(Temporal.Instant.from(on('14:40', '2026-12-09')))
  expect((await move(link, { sessionId: next, at: on('15:20', '2026-12-09') })).body.code).toBe('bookingBegun')
})

it('of two who move to the last slot at once one gets it, and neither loses what it had', async () => {
  const { token, sessionId, stationId } = await aStationToBook(t, { name: '天幕塔', desks: 1 })
  const next = await sessionOf(t, stationId, '2026-12-16')
  const links = [
    await aBooking(t, carrier, token, { sessionId, phone: aNumber() }),
    await aBooking(t, carrier, token, { sessionId, phone: aNumber(), at: on('15:20') }),
  ]
  const answers = await Promise.all(links.map(link => move(link, { sessionId: next, at: on('14:40', '2026-12-16') })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect([(await bookingsOf(t, sessionId)).rows.length, (await bookingsOf(t, next)).rows.length]).toEqual([1, 1])
  expect(await bookedFor(t, next, { at: on('15:20', '2026-12-16') })).toBeTruthy()
})
