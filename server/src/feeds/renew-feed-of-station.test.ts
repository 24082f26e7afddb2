import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aFeed, theFeed } from '@yigen/testing/feeds.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aStation, expectHeldByMinister } from '@yigen/testing/stations.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('renewFeedOfStation is the minister’s or a leader’s: the one before is void, whoever made it; 409 once it is closed', async () => {
  const { minister, leader } = t.cast
  const stationId = await aStation(t)
  const path = (id: string) => `/api/stations/${id}/feed`
  await expectHeldByMinister(t, stationId, { path, body: {} })
  expect((await (await t.as(minister)).post(path(stationId), { secret: 'mine' })).status).toBe(400)
  const before = await aFeed(t, minister, stationId)
  const after = await aFeed(t, leader, stationId)
  expect((await (await t.as(null)).get(before)).status).toBe(404)
  expect((await theFeed(t, after)).events.length).toBeGreaterThan(0)
  const both = await Promise.all([aFeed(t, minister, stationId), aFeed(t, leader, stationId)])
  expect(new Set(both).size).toBe(2)
  const { rows } = await t.pool.query('select from feed where station_id = $1 and ended_at is null', [stationId])
  expect([rows.length, (await historyOf(t, 'feed.made')).length, (await historyOf(t, 'feed.renewed')).length]).toEqual([1, 1, 3])
  expect((await historyOf(t, 'feed.made'))[0]).toMatchObject({ data: { of: { zh: '“万胜广场”的' } } })
  await act(t, minister, `/api/stations/${stationId}/closing`, { reason: '收回。' })
  expect((await (await t.as(minister)).post(path(stationId), {})).status).toBe(409)
})
