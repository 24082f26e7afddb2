import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aStationToBook, bookedFor, bookingsOf, numberFor, on } from '@yigen/testing/bookings.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { act } from '@yigen/testing/tasks.ts'
import { expectServedThere } from '@yigen/testing/visitors.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('markNoShow waits ten minutes for who booked; a number that was called is passed over', async () => {
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
  const number = await numberFor(t, sessionId)
  const ofNumber = `/api/bookings/${number}/no-show`
  expect((await (await t.as(t.cast.officer)).post(ofNumber, {})).body.code).toBe('numberNotCalled')
  await act(t, t.cast.officer, `/api/bookings/${number}/calling`, {})
  expect((await (await t.as(t.cast.officer)).post(ofNumber, {})).status).toBe(200)
  expect((await bookingsOf(t, sessionId)).rows.map(({ state }: { state: string }) => state)).toEqual(['missed', 'missed'])
})
