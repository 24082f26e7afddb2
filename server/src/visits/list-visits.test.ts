import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aRecordedVisit, aStreetsVisit, aVisit, inDays, noteBody } from '@yigen/testing/visits.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('lists what one sees whole or goes to, the latest first, page by page', async () => {
  const [street, own, done] = [(await aStreetsVisit(t, 9)).id, (await aVisit(t)).id, (await aRecordedVisit(t)).id]
  const ids = async (who: string, query = '') =>
    (await (await t.as(who)).get(`/api/visits${query}`)).body.rows.map((row: { id: string }) => row.id)
  expect((await (await t.as(null)).get('/api/visits')).status).toBe(401)
  expect((await (await t.as(t.cast.officer)).get('/api/visits?status=now')).status).toBe(400)
  for (const who of [t.cast.officer, t.cast.minister, t.cast.contact]) expect(await ids(who)).toEqual([street, own, done])
  expect(await ids(t.cast.foreignOfficer)).toEqual([street])
  expect(await ids(t.cast.officer, '?mine=true')).toEqual([own, done])
  expect(await ids(t.cast.officer, `?enterpriseId=${t.cast.enterprise}&status=done`)).toEqual([done])
  for (const who of [t.cast.outsider, t.cast.clerk, t.cast.otherMinister]) expect(await ids(who)).toEqual([])
  const first = (await (await t.as(t.cast.officer)).get('/api/visits?limit=2')).body
  expect(await ids(t.cast.officer, `?limit=2&after=${encodeURIComponent(first.next)}`)).toEqual([done])
})

it('stands on the day of who goes from a day before until its note is there (R20.2)', async () => {
  const { id } = await aVisit(t, { startsAt: inDays(t, 1) })
  await aVisit(t, { startsAt: inDays(t, 3) })
  const day = async (who: string) => (await (await t.as(who)).get('/api/today')).body.visits.map((row: { visitId: string }) => row.visitId)
  expect([await day(t.cast.officer), await day(t.cast.deputy)]).toEqual([[id], []])
  t.travel({ hours: 26 })
  expect(await day(t.cast.officer)).toContain(id)
  const note = noteBody(t, { visitId: id, visitedAt: t.now().toString(), facts: [], raised: [] })
  await (await t.as(t.cast.officer)).post(`/api/enterprises/${t.cast.enterprise}/visit-notes`, note)
  expect(await day(t.cast.officer)).not.toContain(id)
})
