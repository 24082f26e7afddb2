import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aStationToBook, bookedFor, on, ownBookings, theirNumber } from '@yigen/testing/bookings.ts'
import { expectNobody } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const path = (id: string) => `/api/own-bookings/${id}/move`

it('moveOwnBooking is for the contact whose number it is, until its time comes', async () => {
  const { sessionId } = await aStationToBook(t)
  const id = await bookedFor(t, sessionId, { phone: await theirNumber(t) })
  const body = { sessionId, at: on('15:20') }
  await expectNobody(t, id, { path, body })
  const move = async (who: string, more: object = {}) => (await t.as(who)).post(path(id), { ...body, ...more })
  expect((await move(t.cast.contact, { at: 'soon' })).status).toBe(400)
  for (const who of [t.cast.officer, t.cast.foreignContact]) expect((await move(who)).status).toBe(404)
  expect((await move(t.cast.contact, { at: on('14:20') })).body.code).toBe('slotKept')
  expect((await move(t.cast.contact)).status).toBe(200)
  expect((await ownBookings(t)).rows).toMatchObject([{ id, startsAt: Temporal.Instant.from(on('15:20')).toString() }])
  t.travel(Temporal.Instant.from(on('15:20')))
  expect((await move(t.cast.contact, { at: on('16:00') })).body.code).toBe('bookingBegun')
})
