import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aFeed } from '@yigen/testing/feeds.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aStation, expectHeldByMinister } from '@yigen/testing/stations.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('endFeedOfStation is the minister’s: nobody subscribes any more, and ended already is ended', async () => {
  const { minister } = t.cast
  const stationId = await aStation(t)
  const path = (id: string) => `/api/stations/${id}/feed/ending`
  await expectHeldByMinister(t, stationId, { path, body: {} })
  const feed = await aFeed(t, minister, stationId)
  for (const _ of [1, 2]) expect(await act(t, minister, path(stationId), {})).toEqual({ ok: true })
  expect((await (await t.as(null)).get(feed)).status).toBe(404)
  expect(await historyOf(t, 'feed.ended')).toHaveLength(1)
})
