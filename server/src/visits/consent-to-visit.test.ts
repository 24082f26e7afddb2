import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { anAskingVisit, aVisit } from '@yigen/testing/visits.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/visits/${id}/consent`
const consent = async (who: string | null, id: string, body: object = { agrees: true }, key?: string) =>
  (await t.as(who)).post(path(id), body, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('401, 400, 404, 403, 409: consentToVisit in the order of refusal', async () => {
  const { id } = await anAskingVisit(t)
  await expectNobody(t, id, { path, body: { agrees: true } })
  expect((await consent(t.cast.contact, id, {})).body.errors[0].field).toBe('agrees')
  for (const who of [t.cast.outsider, t.cast.clerk, t.cast.foreignContact]) expect((await consent(who, id)).status).toBe(404)
  expect((await consent(t.cast.contact, never)).status).toBe(404)
  expect((await consent(t.cast.otherMinister, id)).status).toBe(403)
  expect((await consent(t.cast.contact, (await aVisit(t)).id)).body.code).toBe('visitAsksNothing')
})

it('given by a contact or recorded by the officer, once; refused it is called off (R20.1)', async () => {
  const { id } = await anAskingVisit(t)
  const [one, two] = await Promise.all([consent(t.cast.contact, id, undefined, 'same'), consent(t.cast.contact, id, undefined, 'same')])
  expect([one.status, two.body]).toEqual([200, one.body])
  expect((await historyOf(t, 'visit.consented')).at(-1)).toMatchObject({ subject_id: id, public: true })
  expect((await (await t.as(t.cast.otherMinister)).get('/api/notices')).body.rows[0].kind).toBe('visit.consented')
  const recorded = await anAskingVisit(t, 40)
  expect((await consent(t.cast.officer, recorded.id, { agrees: true, saidBy: '王嘉树' })).status).toBe(200)
  const refused = await anAskingVisit(t, 80)
  await consent(t.cast.contact, refused.id, { agrees: false, words: '月底盘点。' })
  const { body } = await (await t.as(t.cast.officer)).get(`/api/visits/${refused.id}`)
  expect(body).toMatchObject({ status: 'calledOff', whole: { calledOffWhy: '月底盘点。' }, may: [] })
})
