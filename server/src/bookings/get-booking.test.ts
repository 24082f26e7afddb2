import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aBooking, aNumber, aStationToBook, asVisitor, on, theBooking } from '@yigen/testing/bookings.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

const carrier = aCarrier()
let t: TestApp
beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
})
afterAll(() => t.close())

it('shows a booking to whoever has its link, without its number; 404 of a link that never was', async () => {
  const { token, sessionId } = await aStationToBook(t)
  const link = await aBooking(t, carrier, token, { sessionId, phone: aNumber() })
  const booking = await theBooking(t, link)
  expect(booking).toMatchObject({ company: '广州卓印包装有限公司', card: token, movedAt: null, state: 'booked' })
  expect(JSON.stringify(booking)).not.toMatch(/139\d{8}/)
  expect((await asVisitor(t, 'GET', `/api/booking-links/${'A'.repeat(22)}`)).status).toBe(404)
  t.travel(Temporal.Instant.from(on('14:40')))
  expect((await theBooking(t, link)).mayMove).toBe(false)
})
