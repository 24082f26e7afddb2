import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aBooking, aNumber, aStationToBook, asVisitor, on } from '@yigen/testing/bookings.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

const carrier = aCarrier()
let t: TestApp
beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
})
afterAll(() => t.close())

const ask = (token: string) => asVisitor(t, 'GET', `/api/station-cards/${token}`)

it('shows a station to whoever scanned its card: when it is, who is there, how much is free, and nobody who booked', async () => {
  const { token, sessionId } = await aStationToBook(t)
  await aBooking(t, carrier, token, { sessionId, phone: aNumber() })
  const { status, body } = await ask(token)
  expect([status, body.name, body.byCode, body.sessions.length]).toEqual([200, '万胜广场', 'byText', 4])
  const wednesday = body.sessions.find((one: { id: string }) => one.id === sessionId)
  expect(wednesday).toMatchObject({ day: '2026-12-02', provisional: false, officers: [{ desk: 1, name: '陈若溪' }] })
  expect(wednesday.times.map(({ free }: { free: number }) => free)).toEqual([2, 1, 2, 2, 2])
  expect(Temporal.Instant.from(wednesday.times[1].at).equals(Temporal.Instant.from(on('14:40')))).toBe(true)
  expect(JSON.stringify(body)).not.toContain('卓印')
})

it('knows a card that was renewed from one that never was; of a station that is closed there is none', async () => {
  const { token, stationId } = await aStationToBook(t, { name: '天幕塔' })
  const renewed = await act(t, t.cast.minister, `/api/stations/${stationId}/card`, {})
  expect((await ask(token)).body.code).toBe('cardRenewed')
  expect((await ask(renewed.token)).status).toBe(200)
  expect([(await ask('A'.repeat(22))).status, (await ask('short')).status]).toEqual([404, 400])
  await act(t, t.cast.minister, `/api/stations/${stationId}/closing`, { reason: '收回场地。' })
  expect((await ask(renewed.token)).status).toBe(404)
})
