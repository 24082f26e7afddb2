import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aFeed } from '@yigen/testing/feeds.ts'
import { never } from '@yigen/testing/order.ts'
import { aStation } from '@yigen/testing/stations.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('getFeedOfStation is seen by the office, renewed by who holds the station: 401, 404 to the enterprise as of none', async () => {
  const stationId = await aStation(t)
  const get = async (who: string | null, id = stationId) => (await t.as(who)).get(`/api/stations/${id}/feed`)
  const { contact, minister, officer } = t.cast
  expect([(await get(null)).status, (await get(contact)).status, (await get(minister, never)).status]).toEqual([401, 404, 404])
  expect((await get(officer)).body).toEqual({ madeAt: null, madeBy: null, mayRenew: false })
  // one's own is another
  await aFeed(t, minister)
  expect((await get(minister)).body).toEqual({ madeAt: null, madeBy: null, mayRenew: true })
  await aFeed(t, minister, stationId)
  expect((await get(officer)).body).toEqual({ madeAt: t.now().toString(), madeBy: '郑怀远', mayRenew: false })
})
