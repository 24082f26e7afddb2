import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aFeed } from '@yigen/testing/feeds.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const end = async (who: string | null, body: unknown = {}) => (await t.as(who)).post('/api/own-feed/ending', body)

it('endOwnFeed is the office’s: 401, 400, 403; nobody reads any more, and ended already is ended', async () => {
  const { officer, deputy, contact } = t.cast
  expect([(await end(null)).status, (await end(officer, { all: true })).status, (await end(contact)).status]).toEqual([401, 400, 403])
  const [path, deputys] = [await aFeed(t, officer), await aFeed(t, deputy)]
  for (const _ of [1, 2]) expect((await end(officer)).body).toEqual({ ok: true })
  const nobody = await t.as(null)
  expect([(await nobody.get(path)).status, (await nobody.get(deputys)).status]).toEqual([404, 200])
  expect(await historyOf(t, 'feed.ended')).toMatchObject([{ actor_id: officer, public: false }])
})
