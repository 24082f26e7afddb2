import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aBooking, aStationToBook, bookingsOf, on } from '@yigen/testing/bookings.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { never } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

const carrier = aCarrier()
let t: TestApp
beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
})
afterAll(() => t.close())

it('listBookings opens numbers to who serves there, and says whose contact has one', async () => {
  const { token, sessionId } = await aStationToBook(t)
  await aBooking(t, carrier, token, { sessionId, phone: '139-0000-0034' })
  const list = async (who: string | null, id = sessionId) => (await t.as(who)).get(`/api/station-sessions/${id}/bookings`)
  expect([(await list(null)).status, (await list(t.cast.contact)).status, (await list(t.cast.officer, never)).status]).toEqual([
    401, 404, 404,
  ])
  const { rows, mayBook, mayGiveNumber } = await bookingsOf(t, sessionId)
  const known = { enterpriseId: t.cast.enterprise, name: '广州鹭汀智能装备有限公司', officerName: '陈若溪' }
  expect([rows[0].phone, rows[0].known, rows[0].may]).toEqual(['13900000034', known, ['cancelForVisitor']])
  expect([mayBook, mayGiveNumber]).toEqual([true, false])
  const others = await bookingsOf(t, sessionId, t.cast.deputy)
  expect([others.rows[0].phone, others.rows[0].known, others.rows[0].may]).toEqual(['139****0034', null, []])
  const apart = await bookingsOf(t, sessionId, t.cast.clerk)
  expect(apart).toMatchObject({ mayBook: false, rows: [{ company: '', subject: '', phone: '', request: null, state: 'booked' }] })
  t.travel(Temporal.Instant.from(on('14:50')))
  const now = await bookingsOf(t, sessionId)
  expect([now.rows[0].may, now.mayGiveNumber]).toEqual([
    ['markArrived', 'callVisitor', 'serveVisitor', 'markNoShow', 'cancelForVisitor'],
    true,
  ])
})
