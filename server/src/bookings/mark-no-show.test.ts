import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aStationToBook, bookedFor, bookingsOf, on } from '@yigen/testing/bookings.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectServedThere } from '@yigen/testing/visitors.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('markNoShow waits ten minutes; then the slot is free for who stands there', async () => {
  const { sessionId } = await aStationToBook(t)
  const id = await bookedFor(t, sessionId)
  const path = (booking: string) => `/api/bookings/${booking}/no-show`
  await expectServedThere(t, id, { path, body: {} })
  const mark = async (who = t.cast.officer) => (await t.as(who)).post(path(id), {})
  t.travel(Temporal.Instant.from(on('14:49')))
  expect((await mark()).body.code).toBe('noShowEarly')
  t.travel(Temporal.Instant.from(on('14:50')))
  const both = await Promise.all([mark(), mark(t.cast.minister)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await historyOf(t, 'booking.missed')).toHaveLength(1)
  await bookedFor(t, sessionId, { walkIn: true })
  expect((await bookingsOf(t, sessionId)).rows.map(({ state }: { state: string }) => state)).toEqual(['missed', 'booked'])
})
