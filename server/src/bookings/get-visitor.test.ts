import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aStationToBook, bookedFor } from '@yigen/testing/bookings.ts'
import { never } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('getVisitor is for who serves there: 404 to the enterprise, 403 to colleagues elsewhere', async () => {
  const { sessionId } = await aStationToBook(t)
  const id = await bookedFor(t, sessionId)
  const look = async (who: string, booking = id) => (await t.as(who)).get(`/api/bookings/${booking}`)
  expect((await look(t.cast.officer)).body).toMatchObject({ id, call: null, session: { id: sessionId, station: '万胜广场' } })
  expect([(await look(t.cast.contact)).status, (await look(t.cast.officer, never)).status]).toEqual([404, 404])
  expect((await look(t.cast.deputy)).body.code).toBe('mayNot')
})
