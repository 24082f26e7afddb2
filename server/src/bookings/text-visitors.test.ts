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
  expect(await run()).toBe(0)
  t.travel({ minutes: 2 })
  expect([await run(), await run()]).toEqual([1, 0])
  expect(lastTo(phone)).toContain('您的预约改到')
  const moved = await theBooking(t, link)
  expect(Temporal.Instant.from(moved.startsAt).equals(Temporal.Instant.from(on('14:40', '2026-12-03')))).toBe(true)
  expect([typeof moved.movedAt, (await bookingsOf(t, sessionId)).rows[0].told]).toEqual(['string', true])
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

it('texts once of a change of hours and slots together, and not at all of other slots at the same time', async () => {
  const { token, sessionId, stationId } = await aStationToBook(t, { name: '珠江新城' })
  const phone = aNumber()
  const link = await aBooking(t, carrier, token, { sessionId, phone })
  await run()
  const change = async (more: object) => {
    const { name, place, weekday, from, until, slotMinutes, bookEvery, desks, version } = await theStation(t, stationId)
    const body = { name, place, weekday, from, until, slotMinutes, bookEvery, desks, ministerId: t.cast.minister, seen: version, ...more }
    expect((await (await t.as(t.cast.minister)).send('PUT', `/api/stations/${stationId}`, body)).status).toBe(200)
    await run()
    const { state, startsAt, endsAt } = await theBooking(t, link)
    return [state, ...[startsAt, endsAt].map(at => Temporal.Instant.from(at).toZonedDateTimeISO('+08:00').toPlainTime().toString())]
  }
  const told = () => carrier.sent.filter(one => one.phone === phone && !one.words.includes('验证码')).length
  expect(told()).toBe(1)
  expect(await change({ from: '09:00', until: '10:00', slotMinutes: 15 })).toEqual(['booked', '09:30:00', '09:45:00'])
  expect(told()).toBe(2)
})

it('closing early calls off who was still to come, and tells them', async () => {
  const { token, sessionId } = await aStationToBook(t, { name: '琶洲' })
  const phone = aNumber()
  const link = await aBooking(t, carrier, token, { sessionId, phone, at: on('16:00') })
  const waiting = await aBooking(t, carrier, token, { sessionId, phone: aNumber() })
  t.travel(Temporal.Instant.from(on('14:45')))
  await act(t, t.cast.officer, `/api/station-sessions/${sessionId}/closing`, { words: '停电。' })
  expect([(await theBooking(t, link)).state, (await theBooking(t, waiting)).state]).toEqual(['calledOff', 'booked'])
  await run()
  expect(lastTo(phone)).toContain('驻点取消')
})

it('tries three times and lets others pass; what is no longer so is not told', async () => {
  const { token, sessionId } = await aStationToBook(t, { name: '赤岗' })
  const [first, second] = [aNumber(), aNumber()]
  await aBooking(t, carrier, token, { sessionId, phone: first })
  const { send } = carrier
  let tries = 0
  carrier.send = async message => {
    if (message.phone !== first) return send(message, AbortSignal.timeout(1000))
    tries++
    throw new Error('away')
  }
  await expect(run()).rejects.toThrow()
  await aBooking(t, { ...carrier, send }, token, { sessionId, phone: second })
  for (const _ of [1, 2, 3, 4]) {
    t.travel({ minutes: 2 })
    await run().catch(() => null)
  }
  expect([tries, lastTo(second)?.includes('已约好')]).toEqual([3, true])
  carrier.send = send
  for (const day of ['2026-12-03', '2026-12-04'])
    await act(t, t.cast.minister, `/api/station-sessions/${sessionId}/move`, { startsAt: on('14:00', day), reason: '检修。' })
  const before = carrier.sent.length
  await run()
  expect(carrier.sent.slice(before).map(({ words }) => /12 ?月 ?4 ?日|12-04/.test(words) || words)).toEqual([true, true])
})
