import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aParentEvent, reckon, signsOf } from '@yigen/testing/signs.ts'
import { act } from '@yigen/testing/tasks.ts'
import { noteBody } from '@yigen/testing/visits.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const list = async (who: string | null, query = '') => (await t.as(who)).get(`/api/signs${query}`)

it('lists what two weak signs or a strong one put there, to its own line alone; it leaves by a visit, and says so at once (R23)', async () => {
  expect((await list(null)).status).toBe(401)
  expect((await list(t.cast.officer, '?all=perhaps')).status).toBe(400)
  for (const who of [t.cast.contact, t.cast.clerk, t.cast.head, t.cast.systemAdministrator]) expect((await list(who)).status).toBe(403)
  await act(t, t.cast.officer, `/api/enterprises/${t.cast.enterprise}/facts`, {
    ...{ kind: 'leaseUntil', period: '2026-11-24', day: '2027-03-25', source: '租赁合同' },
  })
  await reckon(t)
  expect((await list(t.cast.officer)).body).toMatchObject({ rows: [], mine: 0, all: 0, enterprises: 1 })
  // sixty days without a contact since it came into the register
  t.travel({ hours: 24 * 31 })
  await reckon(t)
  const { body } = await list(t.cast.officer)
  expect(body).toMatchObject({ total: 1, mine: 1, all: 1, enterprises: 1 })
  expect(body.rows[0].signs.map((sign: { rule: string }) => sign.rule)).toEqual(['leaseEnds', 'noContact'])
  expect(body.rows[0]).toMatchObject({ enterpriseId: t.cast.enterprise, state: 'open', nextOn: '2027-03-25', version: 0 })
  for (const who of [t.cast.minister, t.cast.leader, t.cast.deputy]) expect(await signsOf(t, who, '?all=true')).toHaveLength(1)
  for (const who of [t.cast.foreignOfficer, t.cast.outsider]) expect(await signsOf(t, who, '?all=true')).toEqual([])
  await act(t, t.cast.officer, `/api/enterprises/${t.cast.enterprise}/visit-notes`, noteBody(t, { facts: [], raised: [] }))
  t.travel({ minutes: 1 })
  expect(await signsOf(t)).toHaveLength(1)
  const visitedAt = t.now().toString()
  await act(t, t.cast.officer, `/api/enterprises/${t.cast.enterprise}/visit-notes`, noteBody(t, { visitedAt, facts: [], raised: [] }))
  expect(await signsOf(t)).toEqual([])
  expect(await signsOf(t, t.cast.officer, '?left=true')).toMatchObject([{ state: 'met' }])
  await reckon(t)
  expect(await signsOf(t)).toEqual([])
})

it('brings it back for what is new, in the order of the next day, page by page', async () => {
  t.travel({ hours: 1 })
  await aParentEvent(t, { nextOn: '2027-01-20' })
  const [row] = await signsOf(t)
  expect(row?.signs).toMatchObject([{ rule: 'leaseEnds' }, { rule: 'parentEvent', strong: true, nextOn: '2027-01-20' }])
  const first = (await list(t.cast.leader, '?all=true&limit=1')).body
  expect([first.rows.length, first.next]).toEqual([1, null])
  expect((await list(t.cast.leader, '?after=x')).status).toBe(400)
})

it('is no enterprise’s to read, also in what the door and its history tell (R23.2)', async () => {
  const caller = await t.as(t.cast.contact)
  const [row] = await signsOf(t)
  for (const path of [`/api/signs/${row?.id}`, '/api/signs', '/api/sign-rules'])
    expect([403, 404]).toContain((await caller.get(path)).status)
  const told = JSON.stringify([
    (await caller.get('/api/notices')).body,
    (await caller.get(`/api/enterprises/${t.cast.enterprise}`)).body,
    (await caller.get(`/api/enterprises/${t.cast.enterprise}/history`)).body,
    (await caller.get('/api/today')).body,
  ])
  for (const secret of ['交易所公告', 'parentEvent', 'sign.', '建议走访']) expect(told).not.toContain(secret)
})
