import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anEventUnderWay, anInvitingEvent, begin, signUpFor } from '@yigen/testing/events.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { findOne } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/district-events/${id}/questions`
const question = (more: object = {}) => ({ enterpriseId: t.cast.enterprise, body: '续贷断档 20 天，过桥太贵，有没有别的办法？', ...more })
const raise = async (who: string | null, id: string, more: object = {}, key?: string) =>
  (await t.as(who)).post(path(id), question(more), key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('401, 400, 404, 403, 409: raiseEventQuestion in the order of refusal', async () => {
  const { id } = await anInvitingEvent(t)
  await expectNobody(t, id, { path, body: question() })
  expect((await raise(t.cast.officer, id, { body: ' ' })).body.errors[0].field).toBe('body')
  for (const who of [t.cast.outsider, t.cast.foreignContact]) expect((await raise(who, id)).status).toBe(404)
  expect((await raise(t.cast.officer, never)).status).toBe(404)
  expect((await raise(t.cast.clerk, id)).status).toBe(403)
  expect((await raise(t.cast.officer, id)).body.code).toBe('eventNotBegun')
  await begin(t, id)
  expect((await raise(t.cast.officer, id, { enterpriseId: never })).status).toBe(404)
  expect((await raise(t.cast.contact, id)).body.code).toBe('notSignedUp')
  const early = t.now().subtract({ minutes: 1 }).toString()
  expect((await raise(t.cast.officer, id, { askedAt: early })).body).toMatchObject({ status: 400, code: 'askedElsewhen' })
})

it('becomes a request of the enterprise’s own officer in the same step, received when it was asked (R20.3)', async () => {
  const { id } = await anEventUnderWay(t)
  const askedAt = t.now()
  t.travel({ minutes: 20 })
  const [one, two] = await Promise.all([1, 2].map(() => raise(t.cast.foreignOfficer, id, { askedAt: askedAt.toString() }, 'same')))
  expect([one?.status, one?.body, two?.body]).toMatchObject([201, { officerName: '陈若溪' }, one?.body])
  expect(one?.body.number).toMatch(/^\d{8}-\d{4}$/)
  const request = await findOne(t, one?.body.requestId)
  expect(request).toMatchObject({ source: 'event', status: 'filed', receivedAt: askedAt.toString() })
  expect((await (await t.as(t.cast.officer)).get('/api/notices')).body.rows[0]).toMatchObject({ kind: 'request.filed' })
  expect((await historyOf(t, 'event.questionRaised')).at(-1)).toMatchObject({ subject_id: id, public: false })
})

it('is asked by who has a seat, on their own phone, until it is closed', async () => {
  const { id } = await anEventUnderWay(t)
  // an answer is not made late by what the enterprise says
  expect((await raise(t.cast.contact, id, { askedAt: t.now().toString() })).body).toMatchObject({ status: 400, code: 'askedAtNotYours' })
  const asked = await raise(t.cast.contact, id)
  expect([asked.status, await findOne(t, asked.body.requestId)]).toMatchObject([201, { source: 'event' }])
  await act(t, t.cast.officer, `/api/district-events/${id}/closing`, {})
  for (const who of [t.cast.contact, t.cast.officer]) expect((await raise(who, id)).body.code).toBe('eventClosed')
})

it('is not asked from the waiting list', async () => {
  const { id } = await anInvitingEvent(t, { seatCount: 1, open: true })
  await signUpFor(t, id, t.cast.foreignContact, t.cast.foreignEnterprise)
  await signUpFor(t, id)
  await begin(t, id)
  expect((await raise(t.cast.contact, id)).body.code).toBe('noSeatYet')
})
