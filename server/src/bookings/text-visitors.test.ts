import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aBooking, aNumber, aStationToBook, bookingsOf, on, theBooking } from '@yigen/testing/bookings.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { theStation } from '@yigen/testing/stations.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { textVisitors } from './text-visitors.ts'

const carrier = aCarrier()
let t: TestApp
beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
})
afterAll(() => t.close())

const run = () => textVisitors(t.context, t.now())
const lastTo = (phone: string) => carrier.sent.findLast(one => one.phone === phone)?.words

it('tells who booked of the link, and of whatever becomes of the session: each once, also by two servers', async () => {
  const { token, sessionId } = await aStationToBook(t)
  const phone = aNumber()
  const link = await aBooking(t, carrier, token, { sessionId, phone })
  expect((await Promise.all([run(), run()])).reduce((sum, n) => sum + n)).toBe(1)
  expect(lastTo(phone)).toContain(`${t.context.env.publicUrl}/door/booking/${link}`)
  await act(t, t.cast.minister, `/api/station-sessions/${sessionId}/move`, { startsAt: on('14:00', '2026-12-03'), reason: '检修。' })
  carrier.fails = new Error('away')
  await expect(run()).rejects.toThrow()
  delete carrier.fails
  expect([await run(), await run()]).toEqual([1, 0])
  expect(lastTo(phone)).toContain('您的预约改到')
  const moved = await theBooking(t, link)
  expect(Temporal.Instant.from(moved.startsAt).equals(Temporal.Instant.from(on('14:40', '2026-12-03')))).toBe(true)
  expect([moved.movedAt, (await bookingsOf(t, sessionId)).rows[0].told]).toEqual([t.now().toString(), true])
  await act(t, t.cast.minister, `/api/station-sessions/${sessionId}/calling-off`, { reason: '停电。' })
  await run()
  expect([lastTo(phone)?.includes('取消'), (await theBooking(t, link)).state]).toEqual([true, 'calledOff'])
  expect([(await historyOf(t, 'booking.followed')).length, (await historyOf(t, 'booking.calledOff')).length]).toEqual([1, 1])
})

it('calls off what has no desk any more, and without a carrier says at the desk that nobody was told', async () => {
  const { token, sessionId, stationId } = await aStationToBook(t, { name: '天幕塔' })
  const links = [
    await aBooking(t, carrier, token, { sessionId, phone: aNumber() }),
    await aBooking(t, carrier, token, { sessionId, phone: aNumber() }),
  ]
  const { name, place, weekday, from, until, version } = await theStation(t, stationId)
  const change = { name, place, weekday, from, until, desks: 1, ministerId: t.cast.minister, seen: version }
  await (await t.as(t.cast.minister)).send('PUT', `/api/stations/${stationId}`, change)
  const states = await Promise.all(links.map(async link => (await theBooking(t, link)).state))
  expect(states).toEqual(['booked', 'calledOff'])
  expect(await textVisitors({ ...t.context, texts: null }, t.now())).toBe(0)
  expect((await bookingsOf(t, sessionId)).rows.map(({ told }: { told: boolean | null }) => told)).toEqual([null, false])
  expect(await run()).toBe(0)
})
