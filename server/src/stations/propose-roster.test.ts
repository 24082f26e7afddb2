import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { aStaffedSession, namesAt } from '@yigen/testing/stations.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const propose = async (who: string | null, ministerId = t.cast.minister, more = '') =>
  (await t.as(who)).get(`/api/roster/proposal?ministerId=${ministerId}${more}`)

it('proposeRoster is the minister’s: the empty seats fairly, each with its reason, and nothing is written', async () => {
  const { id } = await aStaffedSession(t)
  const away = { from: '2026-12-14T16:00:00Z', until: '2026-12-16T16:00:00Z', reason: '培训' }
  await act(t, t.cast.minister, `/api/members/${t.cast.deputy}/leaves`, away)
  expect([(await propose(null)).status, (await propose(t.cast.contact)).status, (await propose(t.cast.minister, never)).status]).toEqual([
    401, 404, 404,
  ])
  for (const who of [t.cast.otherMinister, t.cast.officer]) expect((await propose(who)).body.code).toBe('mayNot')
  const { body } = await propose(t.cast.minister)
  const first = body.rows.find((row: { sessionId: string }) => row.sessionId === id)
  expect(first.seats).toEqual([t.cast.officer, t.cast.deputy])
  expect(first.reasons[0]).toBe('')
  expect(first.reasons[1]).toMatch(/^那周没有别的班；连这场 \d 场$/)
  expect([body.empty, body.spread]).toEqual([1, 1])
  expect(await namesAt(t, id)).toEqual(['陈若溪', null])
  const afresh = (await propose(t.cast.leader, t.cast.minister, '&afresh=true')).body
  expect(afresh.rows.length).toBeGreaterThanOrEqual(body.rows.length - 1)
})
