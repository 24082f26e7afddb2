import { type TestApp, testApp } from '@yigen/testing/app.ts'
import {
  aBooking,
  aNumber,
  aStationToBook,
  asVisitor,
  bookBy,
  bookingsOf,
  joinBy,
  numberFor,
  on,
  theBooking,
} from '@yigen/testing/bookings.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { never } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { purgeNumbers } from './purge-numbers.ts'

const carrier = aCarrier()
let t: TestApp
beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
})
afterAll(() => t.close())

const openQueue = async (token: string) => (await asVisitor(t, 'GET', `/api/station-cards/${token}`)).body.queue
const cancel = (link: string) => asVisitor(t, 'POST', `/api/booking-links/${link}/cancelling`, {})

describe('joinQueue gives a number to whoever stands there', () => {
  it('while the session lasts, of the station of the card alone; the same ticket has the same number', async () => {
    const { token, sessionId } = await aStationToBook(t)
    expect((await joinBy(t, token, { sessionId, ticket: 'short' })).status).toBe(400)
    expect([(await joinBy(t, 'x'.repeat(22), { sessionId })).status, (await joinBy(t, token, { sessionId: never })).status]).toEqual([
      404, 404,
    ])
    expect([await openQueue(token), (await joinBy(t, token, { sessionId })).body.code]).toEqual([null, 'visitorToWait'])
    t.travel(Temporal.Instant.from(on('14:00')))
    expect(await openQueue(token)).toEqual({ sessionId, waiting: 0 })
    const ticket = 'a'.repeat(43)
    const twice = await Promise.all([joinBy(t, token, { sessionId, ticket }), joinBy(t, token, { sessionId, ticket })])
    expect(twice.map(({ status }) => status)).toEqual([201, 201])
    expect(twice[0]?.body.link).toBe(twice[1]?.body.link)
    expect(await openQueue(token)).toEqual({ sessionId, waiting: 1 })
    expect((await bookingsOf(t, sessionId)).rows).toMatchObject([{ number: 1, phone: '', bookedBy: null }])
  })

  it('shows how many are before, then the desk; is given back until it is called, and never moved', async () => {
    const { token, sessionId } = await aStationToBook(t, { name: '天幕塔' })
    t.travel(Temporal.Instant.from(on('14:05')))
    const [first, second] = [await numberFor(t, sessionId), await numberFor(t, sessionId)]
    const { link } = (await joinBy(t, token, { sessionId, phone: aNumber() })).body
    expect(await theBooking(t, link)).toMatchObject({ number: 3, before: 2, desk: null, hasPhone: true, mayCancel: true, mayMove: false })
    await act(t, t.cast.officer, `/api/bookings/${first}/calling`, {})
    await act(t, t.cast.officer, `/api/bookings/${second}/cancelling`, {})
    expect(await theBooking(t, link)).toMatchObject({ before: 0 })
    expect((await asVisitor(t, 'POST', `/api/booking-links/${link}/move`, { sessionId, at: on('14:40') })).body.code).toBe('numberStays')
    const leaving = (await joinBy(t, token, { sessionId })).body.link
    expect([(await cancel(leaving)).status, (await cancel(leaving)).status]).toEqual([200, 200])
    const { id } = (await bookingsOf(t, sessionId)).rows.find(({ number }: { number: number }) => number === 3)
    await act(t, t.cast.officer, `/api/bookings/${id}/calling`, {})
    expect(await theBooking(t, link)).toMatchObject({ before: null, desk: 1, officer: '陈若溪', mayCancel: false })
    expect((await cancel(link)).body.code).toBe('bookingBegun')
  })

  it('keeps nobody from booking with a number that somebody else wrote', async () => {
    const { token, sessionId } = await aStationToBook(t, { name: '海心塔' })
    t.travel(Temporal.Instant.from(on('14:05')))
    const phone = aNumber()
    expect((await joinBy(t, token, { sessionId, phone })).status).toBe(201)
    expect((await bookBy(t, carrier, token, { sessionId, phone })).status).toBe(201)
    expect((await joinBy(t, token, { sessionId, phone: '12345' })).body.code).toBe('notTextable')
  })

  it('one at a time to a phone, also by the office; another once that one is over', async () => {
    const { token, sessionId } = await aStationToBook(t, { name: '会展塔' })
    t.travel(Temporal.Instant.from(on('14:05')))
    const phone = aNumber()
    const { link } = (await joinBy(t, token, { sessionId, phone })).body
    const given = await (await t.as(t.cast.officer)).post(`/api/station-sessions/${sessionId}/queue`, { company: '海棠牙科', phone })
    expect([(await joinBy(t, token, { sessionId, phone })).body.code, given.body.code]).toEqual(['numberHeld', 'numberHeld'])
    expect((await cancel(link)).status).toBe(200)
    expect((await joinBy(t, token, { sessionId, phone })).status).toBe(201)
  })

  it('to so many an hour from one address; where they came from is gone after it', async () => {
    const { token, sessionId } = await aStationToBook(t, { name: '琶洲塔' })
    t.travel(Temporal.Instant.from(on('14:00')))
    const join = () => joinBy(t, token, { sessionId }, '10.8.0.1')
    for (let i = 0; i < 30; i++) expect((await join()).status).toBe(201)
    expect((await join()).body.code).toBe('tooMany')
    t.travel({ hours: 1 })
    expect((await join()).status).toBe(201)
    await purgeNumbers(t.db, t.now().add({ hours: 1 }))
    expect((await sql`select from booking where block is not null`.execute(t.db)).rows).toHaveLength(0)
  })
})

it('who booked is there at their time, and takes no number', async () => {
  const { token, sessionId } = await aStationToBook(t, { name: '花城塔' })
  const link = await aBooking(t, carrier, token, { sessionId, phone: aNumber() })
  expect(await theBooking(t, link)).toMatchObject({ number: null, before: null, mayMove: true, mayCancel: true })
})
