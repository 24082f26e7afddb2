import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aStationToBook, bookedFor, on, ownBookings, theirNumber } from '@yigen/testing/bookings.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('listOwnBookings shows a contact what is booked with their number, and where they can book; nobody of the office', async () => {
  const { sessionId, token } = await aStationToBook(t)
  expect((await (await t.as(null)).get('/api/own-bookings')).status).toBe(401)
  expect((await (await t.as(t.cast.officer)).get('/api/own-bookings')).body.code).toBe('mayNot')
  await bookedFor(t, sessionId, { at: on('14:00') })
  const id = await bookedFor(t, sessionId, { phone: await theirNumber(t) })
  const { rows, stations } = await ownBookings(t)
  expect(rows).toMatchObject([{ id, desk: 1, stationName: '万胜广场', card: token }])
  expect(stations).toMatchObject([{ token, name: '万胜广场', weekday: 3 }])
  expect((await ownBookings(t, t.cast.foreignContact)).rows).toEqual([])
  t.travel({ hours: 24 * 40 })
  expect((await ownBookings(t)).rows).toEqual([])
})
