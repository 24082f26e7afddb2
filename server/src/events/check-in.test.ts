import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anEvent, anInvitingEvent, begin, type Guest, guests, signUpFor, theEvent } from '@yigen/testing/events.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/district-events/${id}/check-ins`
const checkIn = async (who: string | null, id: string, by: object, key?: string) => (await t.as(who)).post(path(id), by, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('401, 400, 404, 403, 409: checkIn in the order of refusal', async () => {
  const { id } = await anInvitingEvent(t)
  const { signUpId } = await signUpFor(t, id)
  await expectNobody(t, id, { path, body: { signUpId } })
  expect((await checkIn(t.cast.officer, id, { signUpId: 'me' })).body.errors[0].field).toBe('signUpId')
  for (const who of [t.cast.outsider, t.cast.foreignContact]) expect((await checkIn(who, id, { signUpId })).status).toBe(404)
  expect((await checkIn(t.cast.officer, never, { signUpId })).status).toBe(404)
  for (const who of [t.cast.clerk, t.cast.contact]) expect((await checkIn(who, id, { signUpId })).status).toBe(403)
  expect((await checkIn(t.cast.officer, id, { signUpId })).body.code).toBe('checkInEarly')
})

it('by the code on the phone or by the list, each once; not with a code of another event, from the waiting list, or after leaving', async () => {
  const other = await anInvitingEvent(t)
  await signUpFor(t, other.id)
  const elsewhere = (await theEvent(t, other.id, t.cast.contact)).own.code as string
  const { id } = await anEvent(t, { seatCount: 2, open: true })
  const [first, second, third, fourth] = (await guests(t, 4)) as [Guest, Guest, Guest, Guest]
  for (const one of [first, second, third, fourth]) await signUpFor(t, id, one.memberId, one.enterpriseId)
  const ownOf = async (one: Guest) => (await theEvent(t, id, one.memberId)).own as { id: string; code: string }
  const [a, b, c, d] = [await ownOf(first), await ownOf(second), await ownOf(third), await ownOf(fourth)]
  await act(t, fourth.memberId, `/api/district-events/${id}/leaving`, {})
  await begin(t, id)
  const codeOf = async (by: object) => (await checkIn(t.cast.officer, id, by)).body
  expect(await codeOf({ code: 'AAAA AAAA' })).toMatchObject({ status: 400, code: 'checkInUnknown', errors: [{ field: 'code' }] })
  expect(await codeOf({})).toMatchObject({ code: 'checkInUnknown' })
  expect((await codeOf({ code: elsewhere })).title).toBe('这是“融资难慢贵问诊会”的签到码。')
  expect([(await codeOf({ signUpId: c.id })).code, (await codeOf({ signUpId: d.id })).code]).toEqual(['checkInWaits', 'checkInLeft'])
  const typed = `${a.code.slice(0, 4).toLowerCase()} ${a.code.slice(4)}`
  const [one, two] = await Promise.all([1, 2].map(() => checkIn(t.cast.foreignOfficer, id, { code: typed }, 'same')))
  expect([one?.status, one?.body.signUpId, two?.body]).toEqual([200, a.id, one?.body])
  const both = await Promise.all([t.cast.officer, t.cast.minister].map(who => checkIn(who, id, { signUpId: b.id })))
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect(both.find(({ status }) => status === 409)?.body.code).toBe('checkedInAlready')
  expect((await theEvent(t, id)).whole.counts).toMatchObject({ came: 2, seated: 2, waiting: 1 })
  expect((await historyOf(t, 'event.checkedIn')).filter(({ subject_id }) => subject_id === id)).toHaveLength(2)
})
