import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aStaffedSession, expectHeldByMinister, namesAt, noticesOf, theSession } from '@yigen/testing/stations.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/station-sessions/${id}/calling-off`
const body = { reason: '大楼停电检修。' }
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('callOffSession is the minister’s, with a reason; who is on duty is free and hears why, once', async () => {
  const { id } = await aStaffedSession(t)
  await expectHeldByMinister(t, id, { path, body })
  expect((await (await t.as(t.cast.minister)).post(path(id), { reason: '' })).status).toBe(400)
  await act(t, t.cast.minister, path(id), body)
  expect(await theSession(t, id)).toMatchObject({
    state: 'calledOff',
    calledOff: 'minister',
    words: '大楼停电检修。',
    may: ['moveSession'],
  })
  expect([await namesAt(t, id), (await noticesOf(t, t.cast.officer))[0]]).toEqual([[null, null], 'stationSession.calledOff'])
  const [told] = (await (await t.as(t.cast.officer)).get('/api/notices')).body.rows
  expect(told.sentence).toBe('“万胜广场”周三 12-02 14:00 的驻点取消：大楼停电检修。')
  expect((await (await t.as(t.cast.minister)).post(path(id), body)).body.code).toBe('sessionOff')
})
