import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anEventUnderWay, theEvent } from '@yigen/testing/events.ts'
import { never } from '@yigen/testing/order.ts'
import { findOne } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('lists what was asked, as the numbers of the event count it; the words for who answers for it, raised it, or sees the matter', async () => {
  const { id } = await anEventUnderWay(t)
  const raise = async (who: string, enterpriseId: string, body: string) =>
    (await act(t, who, `/api/district-events/${id}/questions`, { enterpriseId, body })).requestId as string
  const own = await raise(t.cast.officer, t.cast.enterprise, '续贷断档。')
  t.travel({ minutes: 1 })
  const foreign = await raise(t.cast.officer, t.cast.foreignEnterprise, '评估费谁出？')
  const list = async (who: string | null, query = '', of = id) => (await t.as(who)).get(`/api/event-questions?eventId=${of}${query}`)
  const ids = async (query: string) => (await list(t.cast.officer, query)).body.rows.map((row: { requestId: string }) => row.requestId)
  expect([(await list(null)).status, (await list(t.cast.officer, '&state=lost')).status]).toEqual([401, 400])
  for (const who of [t.cast.outsider, t.cast.contact]) expect((await list(who)).status).toBe(404)
  expect([(await list(t.cast.officer, '', never)).status, (await list(t.cast.clerk)).status]).toEqual([404, 403])
  const bodies = async (who: string) => (await list(who)).body.rows.map((row: { body: string }) => row.body)
  expect(await bodies(t.cast.officer)).toEqual(['续贷断档。', '评估费谁出？'])
  expect(await bodies(t.cast.foreignOfficer)).toEqual(['', '评估费谁出？'])
  expect(await bodies(t.cast.otherMinister)).toEqual(['', '评估费谁出？'])
  const seen = (await findOne(t, own)).lastMessageId
  await act(t, t.cast.officer, `/api/requests/${own}/settlement`, { words: '已办好无还本续贷。', seen })
  expect([await ids('&state=open'), await ids('&state=inTime'), await ids('&state=settled')]).toEqual([[foreign], [own], [own]])
  expect((await theEvent(t, id)).whole.counts).toMatchObject({ asked: 2, open: 1, inTime: 1, settled: 1, overdue: 0 })
  // a question that was asked twice
  const twice = await raise(t.cast.foreignOfficer, t.cast.foreignEnterprise, '评估费多少？')
  const lastOf = async (request: string) => (await (await t.as(t.cast.foreignOfficer)).get(`/api/requests/${request}`)).body.lastMessageId
  const merge = { intoId: foreign, words: '两件问的是同一件事。', seen: await lastOf(twice) }
  await act(t, t.cast.foreignOfficer, `/api/requests/${twice}/merge`, merge)
  const open = (await list(t.cast.foreignOfficer, '&state=open')).body.rows
  expect(open).toMatchObject([foreign, twice].map(requestId => ({ requestId, status: 'filed', endedAt: null, clock: { kind: 'answer' } })))
  expect((await theEvent(t, id)).whole.counts).toMatchObject({ asked: 3, open: 2, inTime: 1, settled: 1 })
  await act(t, t.cast.foreignOfficer, `/api/requests/${foreign}/settlement`, { words: '评估费由银行出。', seen: await lastOf(foreign) })
  expect([await ids('&state=settled'), (await theEvent(t, id)).whole.counts.settled]).toEqual([[own, foreign, twice], 3])
  const first = (await list(t.cast.officer, '&limit=1')).body
  expect(await ids(`&limit=1&after=${encodeURIComponent(first.next)}`)).toEqual([foreign])
})
