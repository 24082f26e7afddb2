import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aHandover } from '@yigen/testing/handovers.ts'
import { aStation, namesAt, noticesOf, onDuty, sessionOf } from '@yigen/testing/stations.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('duty goes to who takes over everything; what they cannot take is unstaffed and the minister’s (R3.8)', async () => {
  const station = await aStation(t)
  const [free, busy] = [await sessionOf(t, station, '2026-12-02'), await sessionOf(t, station, '2026-12-09')]
  for (const id of [free, busy]) await onDuty(t, id, t.cast.officer)
  await onDuty(t, await sessionOf(t, await aStation(t, { name: '天幕塔' }), '2026-12-09'), t.cast.deputy)
  const handover = await aHandover(t, { enterpriseId: null })
  await act(t, t.cast.deputy, `/api/handovers/${handover}/acceptance`, {})
  expect([await namesAt(t, free), await namesAt(t, busy)]).toEqual([
    ['黎景行', null],
    [null, null],
  ])
  expect(await noticesOf(t, t.cast.minister)).toContain('stationSession.left')
})
