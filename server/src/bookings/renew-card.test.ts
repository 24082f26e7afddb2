import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aStation, expectHeldByMinister } from '@yigen/testing/stations.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('renewCard is the minister’s: an opaque token of 128 bits, another each time; of two at once the last holds', async () => {
  const id = await aStation(t)
  const path = (station: string) => `/api/stations/${station}/card`
  await expectHeldByMinister(t, id, { path, body: {} })
  const renew = async () => (await t.as(t.cast.minister)).post(path(id), {})
  expect((await (await t.as(t.cast.minister)).post(path(id), { token: 'mine' })).status).toBe(400)
  const answers = [await renew(), ...(await Promise.all([renew(), renew()]))]
  expect(new Set(answers.map(({ body }) => body.token)).size).toBe(3)
  expect(answers.every(({ body }) => /^[A-Za-z0-9_-]{22}$/.test(body.token))).toBe(true)
  const { rows } = await t.pool.query('select from station_card where station_id = $1 and renewed_at is null', [id])
  expect([rows.length, (await historyOf(t, 'stationCard.renewed')).length]).toEqual([1, 3])
})
