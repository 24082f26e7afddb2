import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aStationToBook, asVisitor, bookedFor, numberFor, on } from '@yigen/testing/bookings.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('getStationScreen shows numbers and last four digits by the card, and nobody’s name', async () => {
  const { token, sessionId } = await aStationToBook(t)
  const screen = async () => (await asVisitor(t, 'GET', `/api/station-cards/${token}/screen`)).body
  t.travel(Temporal.Instant.from(on('12:00')))
  expect((await screen()).session).toMatchObject({ held: false, startsAt: Temporal.Instant.from(on('14:00')).toString() })
  const id = await bookedFor(t, sessionId, { phone: '139-0000-0061' })
  await bookedFor(t, sessionId, { at: on('15:20'), desk: 2, phone: '139-0000-0092' })
  t.travel(Temporal.Instant.from(on('13:29')))
  expect((await screen()).booked).toEqual([])
  t.travel(Temporal.Instant.from(on('13:30')))
  expect((await screen()).booked).toMatchObject([{ digits: '0061' }, { digits: '0092' }])
  t.travel(Temporal.Instant.from(on('14:35')))
  const numbers = [await numberFor(t, sessionId), await numberFor(t, sessionId)]
  await act(t, t.cast.officer, `/api/bookings/${id}/calling`, {})
  await act(t, t.cast.officer, `/api/bookings/${numbers[0]}/calling`, { desk: 2 })
  const shown = await screen()
  expect(shown).toMatchObject({ session: { held: true }, waiting: [2], nextNumber: 3, booked: [{ digits: '0092', desk: 2 }] })
  expect(shown.desks).toMatchObject([
    { desk: 1, officer: '陈若溪', called: { number: null, digits: '0061' } },
    { desk: 2, officer: null, called: { number: 1, calledAt: t.now().toString() } },
  ])
  expect(JSON.stringify(shown)).not.toMatch(/卓印|139/)
  expect((await asVisitor(t, 'GET', `/api/station-cards/${'x'.repeat(22)}/screen`)).status).toBe(404)
})
