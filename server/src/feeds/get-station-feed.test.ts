import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aFeed, theFeed } from '@yigen/testing/feeds.ts'
import { aStaffedSession, aStation, onDuty, sessionOf, stationBody } from '@yigen/testing/stations.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('getStationFeed: every session with who is there, moved and called off as it is; void once the station is closed', async () => {
  const { stationId, id } = await aStaffedSession(t, '2026-12-02')
  const { minister, deputy } = t.cast
  const path = await aFeed(t, minister, stationId)
  const ofDay = async (session: string) => (await theFeed(t, path)).events.find(({ uid }) => uid === `session-${session}@yigen`)
  const { name, events } = await theFeed(t, path)
  expect([name, events.length]).toEqual(['驻点 万胜广场', 9])
  await onDuty(t, id, deputy, 2)
  expect(await ofDay(id)).toMatchObject({
    title: '驻点 万胜广场',
    sequence: 0,
    about: '值班：陈若溪、黎景行',
    startsAt: '2026-12-02T06:00:00.000Z',
  })
  expect(await ofDay(await sessionOf(t, stationId, '2026-12-09'))).toMatchObject({ about: '值班待定' })
  await act(t, minister, `/api/station-sessions/${id}/move`, { startsAt: '2026-12-03T09:00:00+08:00', reason: '停电。' })
  expect(await ofDay(id)).toMatchObject({ sequence: 1, startsAt: '2026-12-03T01:00:00.000Z' })
  await act(t, minister, `/api/station-sessions/${id}/calling-off`, { reason: '停电。' })
  expect(await ofDay(id)).toMatchObject({ sequence: 2, status: 'CANCELLED', title: '（已取消）驻点 万胜广场', about: '' })
  const nobody = await t.as(null)
  expect((await nobody.get((await aFeed(t, minister)).replace('officer-feeds', 'station-feeds'))).status).toBe(404)
  await act(t, minister, `/api/stations/${stationId}/closing`, { reason: '收回。' })
  expect((await nobody.get(path)).status).toBe(404)
})

it('a day that stays called off moves with the hours of its station, by a higher number', async () => {
  const { minister } = t.cast
  const stationId = await aStation(t, { name: '磨碟沙' })
  const path = await aFeed(t, minister, stationId)
  const ofDay = async (session: string) => (await theFeed(t, path)).events.find(({ uid }) => uid === `session-${session}@yigen`)
  const change = async (more: object) => {
    const body = { ...stationBody(), name: '磨碟沙', ministerId: minister, ...more }
    expect((await (await t.as(minister)).send('PUT', `/api/stations/${stationId}`, body)).status).toBe(200)
  }
  const wednesday = await sessionOf(t, stationId, '2026-12-09')
  await change({ seen: 1, weekday: 4 })
  expect(await ofDay(wednesday)).toMatchObject({ sequence: 1, status: 'CANCELLED', startsAt: '2026-12-09T06:00:00.000Z' })
  const thursday = await sessionOf(t, stationId, '2026-12-10')
  await act(t, minister, `/api/station-sessions/${thursday}/move`, { startsAt: '2026-12-09T15:00:00+08:00', reason: '停电。' })
  await change({ seen: 2, from: '15:00' })
  expect(await ofDay(wednesday)).toMatchObject({ sequence: 2, status: 'CANCELLED', startsAt: '2026-12-09T07:00:00.000Z' })
})
