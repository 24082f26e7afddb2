import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { parentEventBody, signsOf } from '@yigen/testing/signs.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/enterprises/${id}/parent-events`
const note = async (who: string | null, more: object = {}, of = t.cast.enterprise, key?: string) =>
  (await t.as(who)).post(path(of), parentEventBody(t, more), key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('401, 400, 404, 403; then it is a strong sign at once, for its officer to read of (R23.1)', async () => {
  await expectNobody(t, t.cast.enterprise, { path, body: parentEventBody(t) })
  expect((await note(t.cast.officer, { source: '' })).body.errors[0].field).toBe('source')
  expect((await note(t.cast.officer, { on: '2026-11-26' })).body.code).toBe('eventToCome')
  expect((await note(t.cast.officer, { nextOn: '2026-11-25' })).body.code).toBe('nextBeforeEvent')
  for (const who of [t.cast.outsider, t.cast.foreignContact, t.cast.systemAdministrator]) expect((await note(who)).status).toBe(404)
  expect((await note(t.cast.officer, {}, never)).status).toBe(404)
  for (const who of [t.cast.contact, t.cast.streetHead]) expect((await note(who)).status).toBe(403)
  // whoever follows enterprises points it out
  const [one, two] = await Promise.all([1, 2].map(() => note(t.cast.foreignOfficer, {}, t.cast.enterprise, 'same')))
  expect([one?.status, two?.body]).toEqual([201, one?.body])
  expect((await historyOf(t, 'parentEvent.recorded')).at(-1)).toMatchObject({ subject_id: one?.body.id, public: false })
  expect(await signsOf(t)).toMatchObject([{ signs: [{ rule: 'parentEvent', strong: true, source: '交易所公告' }] }])
  expect((await (await t.as(t.cast.officer)).get('/api/notices')).body.rows[0].kind).toBe('sign.listed')
  const { body } = await (await t.as(t.cast.officer)).get('/api/today')
  expect(body.signs).toMatchObject([{ enterpriseName: '广州鹭汀智能装备有限公司' }])
})
