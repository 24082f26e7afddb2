import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aBooking, aCode, aNumber, aStationToBook, asVisitor, bookBy, bookingsOf, on, theBooking } from '@yigen/testing/bookings.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { sessionOf } from '@yigen/testing/stations.ts'
import { act } from '@yigen/testing/tasks.ts'
import { whileHeld } from '@yigen/testing/while-held.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

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

const book = (more: Partial<Parameters<typeof bookBy>[3]> = {}) =>
  bookBy(t, carrier, station.token, { sessionId: station.sessionId, phone: aNumber(), ...more })
const enter = (body: object, address?: string) => asVisitor(t, 'POST', `/api/station-cards/${station.token}/bookings`, body, address)
const visit = () => ({ sessionId: station.sessionId, at: on('14:40'), company: '卓印', phone: aNumber() })

describe('bookSlot', () => {
  it('gives the time to a number without an account: the desk is told, the record names nobody', async () => {
    const link = await aBooking(t, carrier, station.token, { sessionId: station.sessionId, phone: '139-0000-0092', at: on('14:40') })
    expect(await theBooking(t, link)).toMatchObject({
      state: 'booked',
      desk: 1,
      officer: '陈若溪',
      stationName: '万胜广场',
      mayMove: true,
    })
    expect((await bookingsOf(t, station.sessionId)).rows).toMatchObject([{ phone: '13900000092', bookedBy: null, number: null }])
    const notices = await (await t.as(t.cast.officer)).get('/api/notices')
    expect(notices.body.rows[0]).toMatchObject({ kind: 'booking.made' })
    const [row] = await historyOf(t, 'booking.booked')
    expect(JSON.stringify(row)).not.toMatch(/0092|卓印/)
  })

  it('answers the same ticket and code the same again', async () => {
    const code = await aCode(t, carrier, station.token, '13900000093')
    const body = { ...visit(), phone: '13900000093', ...code }
    const both = [await enter(body), await enter(body)]
    expect(both.map(({ status }) => status)).toEqual([201, 201])
    expect(both[0]?.body).toEqual(both[1]?.body)
    expect((await bookingsOf(t, station.sessionId)).rows).toHaveLength(1)
  })

  it('refuses a wrong code, another’s, one that is over, and five times wrong', async () => {
    const phone = aNumber()
    const code = await aCode(t, carrier, station.token, phone)
    const wrong = { ...visit(), phone, ...code, signInCode: code.signInCode === '000000' ? '000001' : '000000' }
    expect((await enter(wrong)).body.code).toBe('codeWrong')
    expect((await enter({ ...visit(), phone: aNumber(), ...code })).body.code).toBe('codeWrong')
    for (let tries = 0; tries < 3; tries++) await enter(wrong)
    expect((await enter({ ...wrong, ...code })).body.code).toBe('codeSpent')
    const late = aNumber()
    const other = { ...visit(), phone: late, ...(await aCode(t, carrier, station.token, late)) }
    t.travel({ minutes: 6 })
    expect((await enter(other)).body.code).toBe('codeSpent')
  })

  it('hears no more of an address that guesses: wrong codes tell nothing', async () => {
    const phone = aNumber()
    const body = { ...visit(), phone, ticket: 'q'.repeat(43), signInCode: '123456' }
    const answers = []
    // one after another: of many at the same moment the count of an address refuses all
    for (let i = 0; i < 70; i++) answers.push(await enter(body, '10.99.0.1'))
    expect([...new Set(answers.map(one => one.body.code))].sort()).toEqual(['codeSpent', 'tooMany'])
    expect(answers.filter(one => one.body.code === 'codeSpent').length).toBeLessThanOrEqual(60)
  })

  it.each([
    ['in the past', on('14:00', '2026-11-18'), 'slotNone'],
    ['kept for walk-ins', on('14:20'), 'slotKept'],
    ['outside the hours', on('17:40'), 'slotNone'],
    ['on another day', on('14:40', '2026-12-03'), 'slotNone'],
  ])('refuses a time %s', async (_, at, code) => {
    expect((await book({ at })).body).toMatchObject({ code, errors: [{ field: 'at' }] })
  })

  it('refuses a session of another station, one that was called off, and the day it was moved from', async () => {
    const other = await aStationToBook(t, { name: '天幕塔' })
    expect((await book({ sessionId: other.sessionId })).status).toBe(404)
    const to = { startsAt: on('14:00', '2026-12-03'), reason: '检修。' }
    await act(t, t.cast.minister, `/api/station-sessions/${station.sessionId}/move`, to)
    expect((await book()).body.code).toBe('slotNone')
    expect((await book({ at: on('14:40', '2026-12-03') })).status).toBe(201)
    await act(t, t.cast.minister, `/api/station-sessions/${other.sessionId}/calling-off`, { reason: '检修。' })
    const there = { sessionId: other.sessionId, phone: aNumber() }
    expect((await bookBy(t, carrier, other.token, there)).body.code).toBe('sessionOff')
  })

  it('gives one number one booking a session, and three in all', async () => {
    const phone = aNumber()
    const sessions = [station.sessionId]
    for (const day of ['2026-12-09', '2026-12-16', '2026-12-23']) sessions.push(await sessionOf(t, station.stationId, day))
    const days = ['2026-12-02', '2026-12-09', '2026-12-16', '2026-12-23']
    const codes: (string | undefined)[] = []
    for (const [i, sessionId] of sessions.entries()) {
      codes.push((await book({ sessionId, phone, at: on('14:40', days[i]) })).body.code)
      t.travel({ seconds: 61 })
    }
    expect(codes).toEqual([undefined, undefined, undefined, 'bookedEnough'])
    expect((await book({ phone, at: on('15:20') })).body.code).toBe('bookedHere')
  })
})

describe('the last slot', () => {
  it('of 50 who book it at once each desk goes to one', async () => {
    const bodies = await Promise.all(
      Array.from({ length: 50 }, async () => {
        const phone = aNumber()
        return { ...visit(), phone, ...(await aCode(t, carrier, station.token, phone)) }
      }),
    )
    const answers = await Promise.all(bodies.map(body => enter(body)))
    expect(Map.groupBy(answers, ({ status }) => status).get(201)).toHaveLength(2)
    expect(new Set(answers.filter(({ status }) => status !== 201).map(({ body }) => body.code))).toEqual(new Set(['slotTaken']))
    expect((await bookingsOf(t, station.sessionId)).rows.map(({ desk }: { desk: number }) => desk)).toEqual([1, 2])
  })

  it('one phone that books twice at once has one', async () => {
    const phone = aNumber()
    const first = await aCode(t, carrier, station.token, phone)
    t.travel({ seconds: 61 })
    const second = await aCode(t, carrier, station.token, phone)
    const answers = await Promise.all([enter({ ...visit(), phone, ...first }), enter({ ...visit(), phone, at: on('15:20'), ...second })])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('bookedHere')
  })

  it('of a session that is called off meanwhile is not given', async () => {
    const phone = aNumber()
    const body = { ...visit(), phone, ...(await aCode(t, carrier, station.token, phone)) }
    const off = `update station_session set state = 'calledOff', called_off = 'minister' where id = '${station.sessionId}'`
    expect((await whileHeld(t, off, () => enter(body))).body.code).toBe('sessionOff')
  })

  it('is one of the database’s: a second row for it is none', async () => {
    await book()
    const { rows } = await sql<{ id: string }>`select id from booking where session_id = ${station.sessionId}`.execute(t.db)
    const again = sql`
      insert into booking (district_id, id, session_id, desk, slot, starts_at, ends_at, company, phone, subject, booked_at, state)
      select district_id, gen_random_uuid(), session_id, desk, slot, starts_at, ends_at, company, '', subject, booked_at, 'booked' from booking where id = ${rows[0]?.id}`
    await expect(again.execute(t.db)).rejects.toThrow('booking_of_slot')
  })
})
