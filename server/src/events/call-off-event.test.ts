import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anInvitingEvent, begin, signUpFor, theEvent } from '@yigen/testing/events.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/district-events/${id}/calling-off`
const body = { reason: '报告厅当天检修。' }
const callOff = async (who: string | null, id: string, sent: object = body, key?: string) => (await t.as(who)).post(path(id), sent, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('401, 400, 404, 403, 409: callOffEvent in the order of refusal', async () => {
  const { id } = await anInvitingEvent(t)
  await expectNobody(t, id, { path, body })
  expect((await callOff(t.cast.officer, id, { reason: ' ' })).body.errors[0].field).toBe('reason')
  for (const who of [t.cast.outsider, t.cast.foreignContact]) expect((await callOff(who, id)).status).toBe(404)
  expect((await callOff(t.cast.officer, never)).status).toBe(404)
  for (const who of [t.cast.foreignOfficer, t.cast.contact]) expect((await callOff(who, id)).status).toBe(403)
  await begin(t, id)
  expect((await callOff(t.cast.officer, id)).body.code).toBe('eventBegun')
})

it('tells who signed up, and why; nobody signs up any more; once for the same key', async () => {
  const { id } = await anInvitingEvent(t)
  await signUpFor(t, id)
  const [one, two] = await Promise.all([1, 2].map(() => callOff(t.cast.minister, id, body, 'same')))
  expect([one?.status, two?.body]).toEqual([200, one?.body])
  expect((await (await t.as(t.cast.contact)).get('/api/notices')).body.rows[0].kind).toBe('event.calledOff')
  expect(await theEvent(t, id, t.cast.contact)).toMatchObject({ status: 'calledOff', may: [] })
})
