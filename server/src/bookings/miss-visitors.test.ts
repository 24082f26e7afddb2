import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aStationToBook, bookedFor, bookingsOf, numberFor, on } from '@yigen/testing/bookings.ts'
import { act } from '@yigen/testing/tasks.ts'
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

it('who was called is served for a day after it, also once it is closed', async () => {
  const { sessionId } = await aStationToBook(t, { name: '天幕塔' })
  const called = await bookedFor(t, sessionId)
  const rowOf = async (id: string) => (await bookingsOf(t, sessionId)).rows.find((row: { id: string }) => row.id === id)
  const stateOf = async (id: string) => (await rowOf(id)).state
  t.travel(Temporal.Instant.from(on('14:41')))
  const [standing, waiting] = [await numberFor(t, sessionId, { phone: '' }), await numberFor(t, sessionId)]
  for (const id of [called, standing]) await act(t, t.cast.officer, `/api/bookings/${id}/calling`, {})
  await act(t, t.cast.officer, `/api/station-sessions/${sessionId}/closing`, { words: '' })
  // who still waits with a number was not reached
  expect([await missVisitors(t.db, t.now()), await stateOf(waiting)]).toEqual([1, 'missed'])
  t.travel(Temporal.Instant.from(on('17:05')))
  expect(await missVisitors(t.db, t.now())).toBe(0)
  for (const id of [called, standing]) expect((await rowOf(id)).may).toEqual(['serveVisitor'])
  const asked = { enterpriseId: t.cast.enterprise, body: '租金补贴要什么材料？' }
  expect((await (await t.as(t.cast.officer)).post(`/api/bookings/${called}/serving`, asked)).status).toBe(201)
  t.travel(Temporal.Instant.from(on('17:00', '2026-12-03')))
  expect(await missVisitors(t.db, t.now())).toBe(1)
  expect((await (await t.as(t.cast.officer)).post(`/api/bookings/${standing}/serving`, asked)).body.code).toBe('bookingOver')
})
