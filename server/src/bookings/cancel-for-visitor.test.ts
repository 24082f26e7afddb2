import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aStationToBook, bookedFor, bookingsOf } from '@yigen/testing/bookings.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectServedThere } from '@yigen/testing/visitors.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('cancelForVisitor frees the slot and tells the number, once', async () => {
  const { sessionId } = await aStationToBook(t)
  const id = await bookedFor(t, sessionId)
  const path = (booking: string) => `/api/bookings/${booking}/cancelling`
  await expectServedThere(t, id, { path, body: {} })
  const cancel = async () => (await t.as(t.cast.officer)).post(path(id), {})
  expect([(await cancel()).status, (await cancel()).body.code]).toEqual([200, 'bookingOver'])
  expect(await historyOf(t, 'booking.cancelled')).toHaveLength(1)
  const { rows } = await t.pool.query(`select words from booking_message where booking_id = $1 and what = 'cancelled'`, [id])
  expect(rows[0].words).toContain('的预约已取消')
  await bookedFor(t, sessionId)
  expect((await bookingsOf(t, sessionId)).rows).toHaveLength(2)
})
