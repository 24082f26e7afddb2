import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { aStaffedSession, theStation } from '@yigen/testing/stations.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('getStation is the office’s: its sessions with who is on duty, those of eight weeks ago too', async () => {
  const { stationId } = await aStaffedSession(t)
  for (const [who, id] of [
    [t.cast.contact, stationId],
    [t.cast.outsider, stationId],
    [t.cast.officer, never],
  ] as const)
    expect((await (await t.as(who)).get(`/api/stations/${id}`)).status).toBe(404)
  const { sessions } = await theStation(t, stationId, t.cast.clerk)
  expect(sessions.map((one: { day: string }) => one.day).slice(0, 2)).toEqual(['2026-11-25', '2026-12-02'])
  expect(sessions[1].seats).toMatchObject([
    { desk: 1, name: '陈若溪' },
    { desk: 2, name: null, dutyId: null },
  ])
  t.travel({ hours: 24 * 14 })
  expect((await theStation(t, stationId)).sessions[0].day).toBe('2026-11-25')
})
