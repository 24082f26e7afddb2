import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aBooking, aNumber, aStationToBook, bookedFor, bookingsOf, numberFor, on } from '@yigen/testing/bookings.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { act } from '@yigen/testing/tasks.ts'
import { expectServedThere } from '@yigen/testing/visitors.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { missVisitors } from './miss-visitors.ts'

const carrier = aCarrier()
let t: TestApp
let station: Awaited<ReturnType<typeof aStationToBook>>
beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
})
beforeEach(async () => {
  station = await aStationToBook(t)
})
afterAll(() => t.close())

const path = (id: string) => `/api/bookings/${id}/call`
const body = { words: '电话说下周三再来，先把清单发过去。' }
const clockOf = (id: string) =>
  t.db
    .selectFrom('clock')
    .select(['kind', 'holder_id', 'holder_rule', 'due_at', 'stopped_at', 'stopped_by'])
    .where('subject_id', '=', id)
    .executeTakeFirst()
const stoppedBy = async (id: string) => (await clockOf(id))?.stopped_by
/** Booked, and nobody came. */
async function missed(more: object = {}): Promise<string> {
  const id = await bookedFor(t, station.sessionId, more)
  t.travel(Temporal.Instant.from(on('17:00')))
  await missVisitors(t.db, t.now())
  return id
}

describe('who did not come and left a subject (R19.4)', () => {
  it('is called within 24 hours of the session’s end by who was on duty, on their day; once', async () => {
    const id = await missed()
    expect(await clockOf(id)).toMatchObject({ kind: 'visitorCall', holder_id: t.cast.officer, holder_rule: 'named', stopped_at: null })
    expect((await clockOf(id))?.due_at.toString()).toBe(Temporal.Instant.from(on('17:00', '2026-12-03')).toString())
    const today = await (await t.as(t.cast.officer)).get('/api/today')
    expect(JSON.stringify(today.body)).toContain('phoneVisitor')
    expect(JSON.stringify(today.body)).not.toMatch(/卓印/)
    await expectServedThere(t, id, { path, body })
    const call = async (who: string) => (await t.as(who)).post(path(id), body)
    expect((await Promise.all([call(t.cast.officer), call(t.cast.minister)])).map(({ status }) => status).sort()).toEqual([200, 409])
    expect([await stoppedBy(id), (await call(t.cast.officer)).body.code]).toEqual(['booking.phoned', 'phonedAlready'])
    expect(JSON.stringify(await historyOf(t, 'booking.phoned'))).not.toMatch(/清单|卓印/)
    expect((await bookingsOf(t, station.sessionId)).rows[0]).toMatchObject({ call: { words: body.words, dueAt: null }, may: [] })
  })

  it('is noted at the desk too; who left none, or no number, is not called', async () => {
    const [left, nothing] = [await bookedFor(t, station.sessionId), await bookedFor(t, station.sessionId, { at: on('14:00'), subject: '' })]
    t.travel(Temporal.Instant.from(on('14:50')))
    for (const id of [left, nothing]) await act(t, t.cast.officer, `/api/bookings/${id}/no-show`, {})
    const [reached, silent] = [
      await numberFor(t, station.sessionId, { phone: aNumber(), subject: '' }),
      await numberFor(t, station.sessionId),
    ]
    t.travel(Temporal.Instant.from(on('17:00')))
    await missVisitors(t.db, t.now())
    expect(await Promise.all([left, nothing, reached, silent].map(async id => (await clockOf(id))?.kind ?? null))).toEqual([
      ...['visitorCall', null],
      ...['visitorCall', null],
    ])
    expect((await (await t.as(t.cast.officer)).post(path(nothing), body)).body.code).toBe('noCallDue')
  })

  it('is called though the desk had called them in: nobody sat down', async () => {
    const id = await bookedFor(t, station.sessionId)
    t.travel(Temporal.Instant.from(on('14:41')))
    const number = await numberFor(t, station.sessionId, { phone: aNumber() })
    for (const called of [id, number]) await act(t, t.cast.officer, `/api/bookings/${called}/calling`, {})
    t.travel(Temporal.Instant.from(on('14:50')))
    for (const gone of [id, number]) await act(t, t.cast.officer, `/api/bookings/${gone}/no-show`, {})
    expect([(await clockOf(id))?.kind, await clockOf(number)]).toEqual(['visitorCall', undefined])
  })

  it('is called once, who booked and waited too; who phoned reads it also when their duty is over', async () => {
    const phone = aNumber()
    const id = await bookedFor(t, station.sessionId, { phone })
    t.travel(Temporal.Instant.from(on('14:41')))
    const number = await numberFor(t, station.sessionId, { phone })
    t.travel(Temporal.Instant.from(on('17:00')))
    await missVisitors(t.db, t.now())
    expect((await Promise.all([id, number].map(clockOf))).map(clock => clock?.kind)).toEqual(['visitorCall', 'visitorCall'])
    await act(t, t.cast.officer, path(id), body)
    expect(await Promise.all([id, number].map(stoppedBy))).toEqual(['booking.phoned', 'booking.phoned'])
    await t.db.updateTable('duty').set({ ended_at: t.now() }).where('session_id', '=', station.sessionId).execute()
    const look = async (booking: string) => (await (await t.as(t.cast.officer)).get(`/api/bookings/${booking}`)).status
    expect([await look(id), await look(number)]).toEqual([200, 403])
  })

  it('is called though another visit of theirs has begun: that is nothing still to come', async () => {
    const phone = aNumber()
    const id = await bookedFor(t, station.sessionId, { phone })
    t.travel(Temporal.Instant.from(on('14:41')))
    await act(t, t.cast.officer, `/api/bookings/${id}/calling`, {})
    const number = await numberFor(t, station.sessionId, { phone })
    t.travel(Temporal.Instant.from(on('17:00')))
    await missVisitors(t.db, t.now())
    expect([(await clockOf(number))?.kind, await clockOf(id)]).toEqual(['visitorCall', undefined])
  })

  it('is not called once they booked again', async () => {
    const phone = aNumber()
    const id = await missed({ phone })
    const { token, sessionId } = await aStationToBook(t, { name: '天幕塔' })
    t.travel(Temporal.Instant.from(on('12:00')))
    await aBooking(t, carrier, token, { sessionId, phone })
    expect(await stoppedBy(id)).toBe('booking.booked')
  })

  it('is not called once they came late and were served', async () => {
    const phone = aNumber()
    const id = await bookedFor(t, station.sessionId, { at: on('14:00'), phone })
    t.travel(Temporal.Instant.from(on('14:12')))
    await act(t, t.cast.officer, `/api/bookings/${id}/no-show`, {})
    const late = await numberFor(t, station.sessionId, { phone })
    await act(t, t.cast.officer, `/api/bookings/${late}/calling`, {})
    await act(t, t.cast.officer, `/api/bookings/${late}/serving`, { enterpriseId: t.cast.enterprise, body: '租金补贴要什么材料？' })
    expect(await stoppedBy(id)).toBe('booking.served')
  })
})
