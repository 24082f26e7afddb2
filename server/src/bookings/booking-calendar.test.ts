import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aBooking, aNumber, aStationToBook, asVisitor, on } from '@yigen/testing/bookings.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { readCalendar } from '@yigen/testing/read-calendar.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

const carrier = aCarrier()
let t: TestApp
beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
})
afterAll(() => t.close())

const file = async (link: string, language = 'zh-CN') => (await t.as(null)).get(`/api/booking-links/${link}/calendar?language=${language}`)
const entry = async (link: string, language?: string) => readCalendar((await file(link, language)).body).events[0]

it('bookingCalendar: one entry that rings half an hour before, and follows what becomes of the booking; 404 of a link that never was', async () => {
  const { token, sessionId } = await aStationToBook(t)
  const phone = aNumber()
  const link = await aBooking(t, carrier, token, { sessionId, phone })
  const booked = await entry(link)
  const whole = `1 号台 陈若溪\n改时间或取消：${t.context.env.publicUrl}/door/booking/${link}`
  expect(booked).toMatchObject({
    ...{ title: '驻点当面谈 万胜广场', place: '新港东路 1238 号 1 楼大堂东侧', about: whole, sequence: 0, status: 'CONFIRMED' },
    ...{ startsAt: '2026-12-02T06:40:00.000Z', endsAt: '2026-12-02T07:00:00.000Z', remindsAt: '2026-12-02T06:10:00.000Z' },
  })
  expect((await entry(link, 'en'))?.title).toBe('Talk at 万胜广场')
  expect((await file(link)).body).not.toContain(phone)
  const following = { uid: booked?.uid }
  expect((await asVisitor(t, 'POST', `/api/booking-links/${link}/move`, { sessionId, at: on('16:00') })).status).toBe(200)
  expect(await entry(link)).toMatchObject({ ...following, sequence: 1, startsAt: '2026-12-02T08:00:00.000Z' })
  await act(t, t.cast.minister, `/api/station-sessions/${sessionId}/move`, { startsAt: '2026-12-03T14:00:00+08:00', reason: '停电。' })
  expect(await entry(link)).toMatchObject({ ...following, sequence: 2, startsAt: '2026-12-03T08:00:00.000Z' })
  expect((await asVisitor(t, 'POST', `/api/booking-links/${link}/cancelling`, {})).status).toBe(200)
  expect(await entry(link)).toMatchObject({
    ...{ ...following, sequence: 3, status: 'CANCELLED', remindsAt: null, title: '（已取消）驻点当面谈 万胜广场' },
  })
  expect([(await file('A'.repeat(22))).status, (await file(link, 'fr')).status]).toEqual([404, 400])
})
