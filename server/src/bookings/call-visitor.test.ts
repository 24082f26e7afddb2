import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aStationToBook, bookedFor, bookingsOf, on } from '@yigen/testing/bookings.ts'
import { expectServedThere } from '@yigen/testing/visitors.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('callVisitor is for who is on duty, once it has begun: when they sat down is kept', async () => {
  const { sessionId } = await aStationToBook(t)
  const id = await bookedFor(t, sessionId)
  const path = (booking: string) => `/api/bookings/${booking}/calling`
  await expectServedThere(t, id, { path, body: {} })
  const call = async () => (await t.as(t.cast.officer)).post(path(id), {})
  expect((await call()).body.code).toBe('visitorToWait')
  t.travel(Temporal.Instant.from(on('14:38')))
  expect((await call()).status).toBe(200)
  const sat = t.now().toString()
  t.travel({ minutes: 5 })
  expect((await call()).body.at).toBe(sat)
  expect((await bookingsOf(t, sessionId)).rows[0].calledAt).toBe(sat)
})
