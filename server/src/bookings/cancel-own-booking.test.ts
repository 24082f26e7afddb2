import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aStationToBook, bookedFor, bookingsOf, theirNumber } from '@yigen/testing/bookings.ts'
import { expectNobody } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const path = (id: string) => `/api/own-bookings/${id}/cancelling`

it('cancelOwnBooking is for the contact whose number it is; done twice it is done', async () => {
  const { sessionId } = await aStationToBook(t)
  const id = await bookedFor(t, sessionId, { phone: await theirNumber(t) })
  await expectNobody(t, id, { path, body: {} })
  const cancel = async (who: string) => (await t.as(who)).post(path(id), {})
  for (const who of [t.cast.officer, t.cast.foreignContact]) expect((await cancel(who)).status).toBe(404)
  expect([(await cancel(t.cast.contact)).status, (await cancel(t.cast.contact)).status]).toEqual([200, 200])
  expect((await bookingsOf(t, sessionId)).rows).toMatchObject([{ id, state: 'cancelled' }])
})
