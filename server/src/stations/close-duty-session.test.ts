import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { aStaffedSession, theSession } from '@yigen/testing/stations.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/station-sessions/${id}/closing`
const close = async (who: string, id: string, words = '来了 6 家。', key?: string) => (await t.as(who)).post(path(id), { words }, key)
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('closeDutySession is for who is on duty or the minister, once it has begun, and once', async () => {
  const { id } = await aStaffedSession(t)
  await expectNobody(t, id, { path, body: {} })
  expect((await (await t.as(t.cast.officer)).post(path(id), { words: 1 })).status).toBe(400)
  expect([(await close(t.cast.contact, id)).status, (await close(t.cast.officer, never)).status]).toEqual([404, 404])
  expect((await close(t.cast.deputy, id)).body).toMatchObject({
    code: 'mayNot',
    title: '这一步由值班的人、这个驻点的项目部长（请假时为代管的人）或领导来做。',
  })
  expect((await close(t.cast.officer, id)).body.code).toBe('sessionNotBegun')
  t.travel(Temporal.Instant.from('2026-12-02T16:50:00+08:00'))
  const both = await Promise.all([close(t.cast.officer, id), close(t.cast.minister, id)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(both.find(({ status }) => status === 409)?.body.code).toBe('sessionOver')
  expect(await theSession(t, id)).toMatchObject({ state: 'closed', closedWords: '来了 6 家。', may: [] })
  expect(await historyOf(t, 'stationSession.closed')).toHaveLength(1)
})
