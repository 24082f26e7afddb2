import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anInvitingEvent, eventBody, guests, signUpFor, theEvent } from '@yigen/testing/events.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/district-events/${id}`
const body = (more: object = {}) => ({ ...eventBody(t), open: true, seen: 1, ...more })
const change = async (who: string | null, id: string, more: object = {}, key?: string) =>
  (await t.as(who)).send('PUT', path(id), body(more), key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('401, 400, 404, 403, 409: changeEvent in the order of refusal', async () => {
  const { id } = await anInvitingEvent(t)
  await expectNobody(t, id, { method: 'PUT', path, body: body() })
  expect((await change(t.cast.officer, id, { place: '' })).body.errors[0].field).toBe('place')
  for (const who of [t.cast.outsider, t.cast.foreignContact]) expect((await change(who, id)).status).toBe(404)
  expect((await change(t.cast.officer, never)).status).toBe(404)
  for (const who of [t.cast.foreignOfficer, t.cast.otherMinister, t.cast.clerk, t.cast.contact])
    expect((await change(who, id)).status).toBe(403)
  expect((await change(t.cast.officer, id, { seen: 7 })).body).toMatchObject({ status: 409, code: 'eventMoved', changed: { version: 1 } })
})

it('of fewer seats leaves those their seat who have one; of more, those who wait have them in order', async () => {
  const { id } = await anInvitingEvent(t, { seatCount: 1, open: true })
  const people = await guests(t, 3)
  for (const one of people) await signUpFor(t, id, one.memberId, one.enterpriseId)
  const more = await change(t.cast.minister, id, { seatCount: 3 })
  expect([more.status, (await theEvent(t, id)).whole.counts]).toMatchObject([200, { seated: 3, waiting: 0, movedUp: 2 }])
  expect((await change(t.cast.officer, id, { seatCount: 2, seen: 2 })).body.code).toBe('seatsTaken')
  const [, second] = people
  const notice = (await (await t.as(second?.memberId ?? '')).get('/api/notices')).body.rows[0]
  expect(notice).toMatchObject({ kind: 'event.movedUp', subject: { kind: 'event', id } })
})

it('of another place is told to who signed up; once for the same key', async () => {
  const { id } = await anInvitingEvent(t)
  await signUpFor(t, id)
  const [one, two] = await Promise.all([1, 2].map(() => change(t.cast.leader, id, { place: '三楼' }, 'same')))
  expect([one?.status, two?.body]).toEqual([200, one?.body])
  expect((await (await t.as(t.cast.contact)).get('/api/notices')).body.rows[0]).toMatchObject({ kind: 'event.changed' })
  await act(t, t.cast.officer, `${path(id)}/calling-off`, { reason: '检修。' })
  expect((await change(t.cast.officer, id, { seen: 2 })).body.code).toBe('eventOff')
})
