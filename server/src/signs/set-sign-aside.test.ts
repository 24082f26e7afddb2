import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { aSign, reckon, signsOf } from '@yigen/testing/signs.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
let id: string
const path = (id: string) => `/api/signs/${id}/setting-aside`
const body = { reason: '本来就要搬，选址意见书在办。', until: '2026-12-02' }
const aside = async (who: string | null, more: object = {}, of = id, key?: string) =>
  (await t.as(who)).post(path(of), { ...body, ...more }, key)

beforeAll(async () => {
  t = await testApp()
  id = await aSign(t)
})
afterAll(() => t.close())

it('401, 400, 404, 409 in this order; then it is off the list with its reason until the day, once (R23.2)', async () => {
  await expectNobody(t, id, { path, body })
  expect((await aside(t.cast.officer, { reason: '' })).body.errors[0].field).toBe('reason')
  for (const who of [t.cast.outsider, t.cast.clerk, t.cast.contact, t.cast.foreignOfficer, t.cast.head])
    expect((await aside(who)).status).toBe(404)
  expect((await aside(t.cast.officer, {}, never)).status).toBe(404)
  for (const until of ['2026-11-25', '2027-11-25']) expect((await aside(t.cast.officer, { until })).body.code).toBe('asideUntil')
  const [one, two] = await Promise.all([1, 2].map(() => aside(t.cast.officer, {}, id, 'same')))
  expect([one?.status, two?.body]).toEqual([200, one?.body])
  expect((await aside(t.cast.officer)).body.code).toBe('signLeft')
  expect((await historyOf(t, 'sign.setAside')).at(-1)).toMatchObject({ subject_id: id, public: false })
  expect(await signsOf(t, t.cast.officer, '?left=true')).toMatchObject([
    { state: 'aside', aside: { reason: body.reason, until: body.until } },
  ])
})

it('comes back on the day, and not before', async () => {
  t.travel({ hours: 24 * 6 })
  await reckon(t)
  expect(await signsOf(t)).toEqual([])
  t.travel({ hours: 24 })
  await reckon(t)
  expect(await signsOf(t)).toMatchObject([{ state: 'open' }])
})
