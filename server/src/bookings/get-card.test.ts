import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { aStation } from '@yigen/testing/stations.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const card = async (who: string | null, id: string) => (await t.as(who)).get(`/api/stations/${id}/card`)

it('getCard shows the office what is on the desk, and its minister that it can be renewed', async () => {
  const id = await aStation(t)
  expect([(await card(null, id)).status, (await card(t.cast.contact, id)).status, (await card(t.cast.officer, never)).status]).toEqual([
    401, 404, 404,
  ])
  expect((await card(t.cast.officer, id)).body).toEqual({ token: null, madeAt: null, mayRenew: false })
  expect((await card(t.cast.minister, id)).body.mayRenew).toBe(true)
})
