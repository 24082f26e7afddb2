import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aBooking, aNumber, aStationToBook, asVisitor, on, theBooking } from '@yigen/testing/bookings.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

const carrier = aCarrier()
let t: TestApp
beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
})
afterAll(() => t.close())

it('cancels once, by the link, until its time comes; the slot is free at once and the desk is told', async () => {
  const { token, sessionId } = await aStationToBook(t, { desks: 1 })
  const cancel = (link: string, body: object = {}) => asVisitor(t, 'POST', `/api/booking-links/${link}/cancelling`, body)
  const link = await aBooking(t, carrier, token, { sessionId, phone: aNumber() })
  expect([(await cancel(link, { why: 1 })).status, (await cancel('A'.repeat(22))).status]).toEqual([400, 404])
  expect([(await cancel(link)).status, (await cancel(link)).status]).toEqual([200, 200])
  expect(await historyOf(t, 'booking.cancelled')).toHaveLength(1)
  expect((await theBooking(t, link)).state).toBe('cancelled')
  const { body } = await (await t.as(t.cast.officer)).get('/api/notices')
  expect(body.rows[0].kind).toBe('booking.cancelled')
  const other = await aBooking(t, carrier, token, { sessionId, phone: aNumber() })
  t.travel(Temporal.Instant.from(on('14:40')))
  expect((await cancel(other)).body.code).toBe('bookingBegun')
})
