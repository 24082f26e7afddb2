import { standardWorkingTime } from '@yigen/domain/calendar/working-hours.ts'
import { standardNumbers } from '@yigen/domain/settings/district-numbers.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aBooking, aNumber, aStationToBook, asVisitor, bookingsOf, on } from '@yigen/testing/bookings.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { purgeNumbers } from './purge-numbers.ts'

const carrier = aCarrier()
let t: TestApp
beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
})
afterAll(() => t.close())

it('numbers and what was said with them go 90 days after the session, codes within a day; that somebody came stays', async () => {
  const { token, sessionId } = await aStationToBook(t)
  const link = await aBooking(t, carrier, token, { sessionId, phone: aNumber() })
  await purgeNumbers(t.db, t.now().add({ hours: 24 }))
  const { rows } = await sql<{
    n: number
  }>`select (select count(*) from booking_code) + (select count(*) from booking_number) as n`.execute(t.db)
  expect(Number(rows[0]?.n)).toBe(0)
  // who walked in gave none
  await t.db.updateTable('booking').set({ phone: '' }).execute()
  const ends = Temporal.Instant.from(on('17:00')).add({ hours: 24 * 90 })
  expect(await purgeNumbers(t.db, ends.subtract({ seconds: 1 }))).toBe(0)
  expect([await purgeNumbers(t.db, ends), await purgeNumbers(t.db, ends)]).toEqual([1, 0])
  expect((await bookingsOf(t, sessionId)).rows).toMatchObject([{ phone: '', company: '', subject: '' }])
  expect((await asVisitor(t, 'GET', `/api/booking-links/${link}`)).status).toBe(404)
})

it('as many days as the district had set when the session ended (R4.13)', async () => {
  const { token, sessionId } = await aStationToBook(t)
  await aBooking(t, carrier, token, { sessionId, phone: aNumber() })
  const set = { workingTime: standardWorkingTime, numbers: { ...standardNumbers, visitorDays: 10 }, seen: 0 }
  await (await t.as(t.cast.systemAdministrator)).send('PUT', '/api/district/settings', set)
  const ends = Temporal.Instant.from(on('17:00')).add({ hours: 24 * 10 })
  await purgeNumbers(t.db, ends.subtract({ seconds: 1 }))
  expect((await bookingsOf(t, sessionId)).rows[0]?.phone).not.toBe('')
  await purgeNumbers(t.db, ends)
  expect((await bookingsOf(t, sessionId)).rows[0]?.phone).toBe('')
})
