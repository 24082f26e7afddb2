import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aStaffedSession, expectHeldByMinister, noticesOf, theSession } from '@yigen/testing/stations.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/stations/${id}/closing`
const body = { reason: '大楼收回场地。' }
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('closeStation is the minister’s; its sessions to come are called off and told, and it is closed once', async () => {
  const { stationId, id } = await aStaffedSession(t)
  await expectHeldByMinister(t, stationId, { path, body })
  expect((await (await t.as(t.cast.minister)).post(path(stationId), {})).status).toBe(400)
  await act(t, t.cast.minister, path(stationId), body)
  expect(await theSession(t, id)).toMatchObject({ state: 'calledOff', calledOff: 'station', words: '大楼收回场地。' })
  expect((await noticesOf(t, t.cast.officer))[0]).toBe('stationSession.calledOff')
  expect((await (await t.as(t.cast.minister)).post(path(stationId), body)).body.code).toBe('stationClosed')
})
