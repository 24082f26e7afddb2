import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aStaffedSession, aStation } from '@yigen/testing/stations.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const list = async (who: string | null) => (await t.as(who)).get('/api/stations')

it('listStations is the office’s: each with the session that comes next and how many lack somebody, closed ones last', async () => {
  await aStaffedSession(t)
  const closed = await aStation(t, { name: '安' })
  await act(t, t.cast.minister, `/api/stations/${closed}/closing`, { reason: '收回。' })
  expect([(await list(null)).status, (await list(t.cast.contact)).status]).toEqual([401, 403])
  const { rows, mayCreate } = (await list(t.cast.minister)).body
  expect([rows.map((row: { name: string }) => row.name), mayCreate]).toEqual([['万胜广场', '安'], true])
  expect(rows[0]).toMatchObject({ empty: 8, sessions: 8, ministerName: '郑怀远', mayHold: true, next: { day: '2026-11-25' } })
  expect(rows[1]).toMatchObject({ next: null, mayHold: false })
  expect((await list(t.cast.clerk)).body).toMatchObject({ mayCreate: false, rows: [{ mayHold: false }, {}] })
})
