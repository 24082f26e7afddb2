import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { aRecordedVisit, aStreetsVisit, aVisit } from '@yigen/testing/visits.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const body = { reason: '企业当天搬迁。' }
const path = (id: string) => `/api/visits/${id}/calling-off`
const callOff = async (who: string | null, id: string, sent: object = body, key?: string) => (await t.as(who)).post(path(id), sent, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('401, 400, 404, 403, 409: callOffVisit in the order of refusal', async () => {
  const { id } = await aVisit(t)
  await expectNobody(t, id, { path, body })
  expect((await callOff(t.cast.officer, id, { reason: ' ' })).body.errors[0].field).toBe('reason')
  for (const who of [t.cast.outsider, t.cast.clerk, t.cast.foreignContact]) expect((await callOff(who, id)).status).toBe(404)
  expect((await callOff(t.cast.officer, never)).status).toBe(404)
  for (const who of [t.cast.contact, t.cast.foreignOfficer]) expect((await callOff(who, id)).status).toBe(403)
  expect((await callOff(t.cast.officer, (await aRecordedVisit(t)).id)).body.code).toBe('visitOver')
})

it('by who planned it: told to who knew of it, why stays inside; once for the same key', async () => {
  const { id } = await aStreetsVisit(t)
  const [one, two] = await Promise.all([1, 2].map(() => callOff(t.cast.foreignOfficer, id, body, 'same')))
  expect([one?.status, two?.body]).toEqual([200, one?.body])
  for (const who of [t.cast.contact, t.cast.officer])
    expect((await (await t.as(who)).get('/api/notices')).body.rows[0].kind).toBe('visit.calledOff')
  expect((await historyOf(t, 'visit.announcedOff')).at(-1)).toMatchObject({ subject_id: id, public: true })
  expect((await historyOf(t, 'visit.whyCalledOff')).at(-1)).toMatchObject({ public: false, data: body })
})

it('an enterprise that is closed is visited no more', async () => {
  const plan = await (await t.as(t.cast.foreignOfficer)).post(`/api/enterprises/${t.cast.foreignEnterprise}/visits`, {
    ...{ startsAt: t.now().add({ hours: 30 }).toString(), place: '园区', about: '看机房。' },
  })
  const closed = await (await t.as(t.cast.leader)).post(`/api/enterprises/${t.cast.foreignEnterprise}/closing`, { reason: '迁出。' })
  const visit = await t.db.selectFrom('visit').select('status').where('id', '=', plan.body.id).executeTakeFirstOrThrow()
  expect([closed.status, visit.status]).toEqual([200, 'calledOff'])
})

it('once it has begun only by who goes', async () => {
  const { id } = await aStreetsVisit(t, 40)
  t.travel({ hours: 24 * 40 })
  expect((await callOff(t.cast.officer, id)).body.code).toBe('visitUnderWay')
  expect((await callOff(t.cast.foreignOfficer, id)).status).toBe(200)
})
