import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anInvitingEvent, begin, signUpFor, theEvent } from '@yigen/testing/events.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/district-events/${id}/closing`
const body = { offer: '可以约周三的驻点。' }
const close = async (who: string | null, id: string, sent: object = body, key?: string) => (await t.as(who)).post(path(id), sent, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('401, 400, 404, 403, 409: closeEvent in the order of refusal', async () => {
  const { id } = await anInvitingEvent(t)
  await expectNobody(t, id, { path, body })
  expect((await close(t.cast.officer, id, { offer: '长'.repeat(301) })).body.errors[0].field).toBe('offer')
  for (const who of [t.cast.outsider, t.cast.foreignContact]) expect((await close(who, id)).status).toBe(404)
  expect((await close(t.cast.officer, never)).status).toBe(404)
  for (const who of [t.cast.foreignOfficer, t.cast.contact]) expect((await close(who, id)).status).toBe(403)
  expect((await close(t.cast.officer, id)).body.code).toBe('eventNotBegun')
})

it('tells those without a seat what they are offered; once for the same key', async () => {
  const { id } = await anInvitingEvent(t, { seatCount: 1, open: true })
  await signUpFor(t, id, t.cast.foreignContact, t.cast.foreignEnterprise)
  await signUpFor(t, id)
  await begin(t, id)
  const [one, two] = await Promise.all([1, 2].map(() => close(t.cast.officer, id, body, 'same')))
  expect([one?.status, two?.body]).toEqual([200, one?.body])
  expect((await (await t.as(t.cast.contact)).get('/api/notices')).body.rows[0]).toMatchObject({
    ...{ kind: 'event.noSeat', sentence: '“融资难慢贵问诊会”没能排上座。可以约周三的驻点。' },
  })
  expect((await historyOf(t, 'event.closed')).at(-1)).toMatchObject({ data: { came: 0, waiting: 1 } })
  expect((await theEvent(t, id)).status).toBe('closed')
  expect((await close(t.cast.officer, id)).body.code).toBe('eventClosed')
})
