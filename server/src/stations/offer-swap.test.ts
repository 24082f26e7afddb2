import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { noticesOf, theSession } from '@yigen/testing/stations.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { twoDuties } from './swaps.fixture.ts'

let t: TestApp
const path = (id: string) => `/api/duties/${id}/swaps`
const offer = async (who: string, id: string, more: object = {}) => (await t.as(who)).post(path(id), more)
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('offerSwap is for whose duty it is, once, for a duty of somebody else; who is asked is told and sees it', async () => {
  const { first, officers, deputys } = await twoDuties(t)
  await expectNobody(t, officers, { path, body: {} })
  expect((await offer(t.cast.officer, officers, { words: 1 })).status).toBe(400)
  expect([(await offer(t.cast.contact, officers)).status, (await offer(t.cast.officer, never)).status]).toEqual([404, 404])
  expect((await offer(t.cast.minister, officers)).body.code).toBe('mayNot')
  expect((await offer(t.cast.officer, officers, { wantedDutyId: never })).body.code).toBe('swapNotTheirs')
  expect((await offer(t.cast.officer, officers, { wantedDutyId: officers })).body.code).toBe('swapOwn')
  expect((await offer(t.cast.officer, officers, { wantedDutyId: deputys, words: '去市里开会。' })).status).toBe(201)
  expect((await offer(t.cast.officer, officers)).body.code).toBe('swapOpen')
  expect((await noticesOf(t, t.cast.deputy))[0]).toBe('stationSession.swapOffered')
  const [swap] = (await theSession(t, first, t.cast.deputy)).swaps
  expect(swap).toMatchObject({
    words: '去市里开会。',
    mayTake: true,
    mayDrop: true,
    offered: { name: '陈若溪' },
    wanted: { name: '黎景行' },
  })
  expect((await theSession(t, first, t.cast.foreignOfficer)).swaps).toEqual([])
  expect(await historyOf(t, 'stationSession.swapOffered')).toHaveLength(1)
})
