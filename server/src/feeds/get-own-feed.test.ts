import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aFeed } from '@yigen/testing/feeds.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('getOwnFeed says since when there is an address, and never the address: 401, 403 to the enterprise', async () => {
  const get = async (who: string | null) => (await t.as(who)).get('/api/own-feed')
  expect([(await get(null)).status, (await get(t.cast.contact)).status]).toEqual([401, 403])
  expect((await get(t.cast.officer)).body).toEqual({ madeAt: null, madeBy: null, mayRenew: true })
  await aFeed(t, t.cast.minister)
  await aFeed(t, t.cast.officer)
  expect((await get(t.cast.officer)).body).toEqual({ madeAt: t.now().toString(), madeBy: '陈若溪', mayRenew: true })
})
