import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { namesAt, noticesOf } from '@yigen/testing/stations.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { offer, twoDuties } from './swaps.fixture.ts'

let t: TestApp
const path = (id: string) => `/api/duty-swaps/${id}/dropping`
const drop = async (who: string, id: string, body: object = {}) => (await t.as(who)).post(path(id), body)
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('dropSwap is for who offered it or was asked by name; the duty stays, and the other hears of it', async () => {
  const { first, officers, deputys } = await twoDuties(t)
  const named = await offer(t, officers, deputys)
  await expectNobody(t, named, { path, body: {} })
  expect((await drop(t.cast.deputy, named, { nonsense: true })).status).toBe(400)
  expect([(await drop(t.cast.contact, named)).status, (await drop(t.cast.deputy, never)).status]).toEqual([404, 404])
  expect((await drop(t.cast.minister, named)).body.code).toBe('mayNot')
  expect((await drop(t.cast.deputy, named)).status).toBe(200)
  expect([(await noticesOf(t, t.cast.officer))[0], await namesAt(t, first)]).toEqual(['stationSession.swapDropped', ['陈若溪', null]])
  expect((await drop(t.cast.officer, named)).body.code).toBe('swapOver')
  const toAll = await offer(t, officers)
  expect((await drop(t.cast.deputy, toAll)).body.code).toBe('mayNot')
  expect((await drop(t.cast.officer, toAll)).status).toBe(200)
  expect(await historyOf(t, 'stationSession.swapDropped')).toHaveLength(2)
})
