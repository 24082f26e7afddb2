import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aStationToBook, bookedFor, bookingsOf, on } from '@yigen/testing/bookings.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { missVisitors } from './miss-visitors.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('who is still waited for when it is over did not come; once', async () => {
  const { sessionId } = await aStationToBook(t)
  await bookedFor(t, sessionId)
  t.travel(Temporal.Instant.from(on('16:59')))
  expect(await missVisitors(t.db, t.now())).toBe(0)
  t.travel(Temporal.Instant.from(on('17:00')))
  expect([await missVisitors(t.db, t.now()), await missVisitors(t.db, t.now())]).toEqual([1, 0])
  expect((await bookingsOf(t, sessionId)).rows).toMatchObject([{ state: 'missed' }])
})
