import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anEvent, anInvitingEvent, begin, guests, signUpFor, theEvent } from '@yigen/testing/events.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/district-events/${id}/sign-ups`
const signUp = async (who: string | null, id: string, enterpriseId = t.cast.enterprise, key?: string) =>
  (await t.as(who)).post(path(id), { enterpriseId }, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('401, 400, 404, 403, 409: signUp in the order of refusal', async () => {
  const { id } = await anInvitingEvent(t)
  await expectNobody(t, id, { path, body: { enterpriseId: t.cast.enterprise } })
  expect((await (await t.as(t.cast.contact)).post(path(id), {})).body.errors[0].field).toBe('enterpriseId')
  for (const who of [t.cast.outsider, t.cast.foreignContact]) expect((await signUp(who, id)).status).toBe(404)
  expect((await signUp(t.cast.contact, never)).status).toBe(404)
  expect((await signUp(t.cast.contact, id, t.cast.foreignEnterprise)).body.status).toBe(404)
  for (const who of [t.cast.officer, t.cast.clerk]) expect((await signUp(who, id)).status).toBe(403)
  await signUpFor(t, id)
  expect((await signUp(t.cast.contact, id)).body.code).toBe('signedUpAlready')
})

it('of fifty for the last seat one has it and all others wait, each behind another (R20.3)', async () => {
  const { id } = await anEvent(t, { seatCount: 1, open: true })
  const people = await guests(t, 50)
  const answers = await Promise.all(people.map(one => signUp(one.memberId, id, one.enterpriseId)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
  expect(answers.filter(({ body }) => body.state === 'seated')).toHaveLength(1)
  const ahead = answers.flatMap(({ body }) => (body.ahead === null ? [] : [body.ahead as number])).sort((a, b) => a - b)
  expect(ahead).toEqual(Array.from({ length: 49 }, (_, i) => i))
  expect((await theEvent(t, id)).whole.counts).toMatchObject({ signedUp: 50, seated: 1, waiting: 49 })
})

it('is recorded, once for the same key; not of an enterprise that is not invited, nor once it has begun', async () => {
  const { id } = await anInvitingEvent(t)
  const [one, two] = await Promise.all([1, 2].map(() => signUp(t.cast.contact, id, t.cast.enterprise, 'same')))
  expect([one?.status, two?.body]).toEqual([201, one?.body])
  expect((await historyOf(t, 'event.signedUp')).at(-1)).toMatchObject({ subject_id: id, enterprise_id: t.cast.enterprise })
  const own = (await theEvent(t, id, t.cast.contact)).own
  expect(own).toMatchObject({ state: 'seated', ahead: null, code: expect.stringMatching(/^[2-9A-HJKMNP-Z]{8}$/) })
  await act(t, t.cast.contact, `/api/district-events/${id}/leaving`, {})
  await begin(t, id)
  expect((await signUp(t.cast.contact, id)).body.code).toBe('eventBegun')
})
