import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { aRecordedVisit, aStreetsVisit } from '@yigen/testing/visits.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/visits/${id}/companions`
const join = async (who: string | null, id: string, key?: string) => (await t.as(who)).post(path(id), undefined, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('401, 404, 403, 409: joinVisit in the order of refusal', async () => {
  const { id } = await aStreetsVisit(t)
  await expectNobody(t, id, { path, body: undefined })
  for (const who of [t.cast.outsider, t.cast.clerk, t.cast.foreignContact]) expect((await join(who, id)).status).toBe(404)
  expect((await join(t.cast.officer, never)).status).toBe(404)
  expect((await join(t.cast.contact, id)).status).toBe(403)
  expect((await join(t.cast.foreignOfficer, id)).body.code).toBe('visitTogether')
  expect((await join(t.cast.officer, (await aRecordedVisit(t)).id)).body.code).toBe('visitOver')
})

it('two bureaus go together: told to who goes and the enterprise, once for the same key and once a unit', async () => {
  const { id } = await aStreetsVisit(t)
  const [one, two] = await Promise.all([join(t.cast.otherMinister, id, 'same'), join(t.cast.otherMinister, id, 'same')])
  expect([one.status, two.body]).toEqual([201, one.body])
  expect((await join(t.cast.minister, id)).body.code).toBe('visitTogether')
  for (const who of [t.cast.foreignOfficer, t.cast.contact, t.cast.officer])
    expect((await (await t.as(who)).get('/api/notices')).body.rows[0].kind).toBe('visit.joined')
  const { body } = await (await t.as(t.cast.otherMinister)).get(`/api/visits/${id}`)
  expect([body.reader, body.units.length, body.whole.companions]).toMatchObject(['office', 2, [{ name: '温书言' }]])
})

it('not once it has begun: who was not there does not see by it what came of it', async () => {
  const { id } = await aStreetsVisit(t, 30)
  t.travel({ hours: 24 * 30 })
  const { body } = await (await t.as(t.cast.otherMinister)).get(`/api/visits/${id}`)
  const late = await join(t.cast.otherMinister, id)
  expect([body.may.includes('joinVisit'), late.status, late.body.code]).toEqual([false, 409, 'visitBegun'])
})
