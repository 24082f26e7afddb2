import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anEventUnderWay, anInvitingEvent, begin, signUpFor, theEvent } from '@yigen/testing/events.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/district-events/${id}/feedback`
const body = { grade: 4, words: '银行当场看了我们的表。' }
const give = async (who: string | null, id: string, sent: object = body, key?: string) => (await t.as(who)).post(path(id), sent, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('401, 400, 404, 403, 409: giveFeedback in the order of refusal', async () => {
  const { id } = await anInvitingEvent(t)
  await signUpFor(t, id)
  await expectNobody(t, id, { path, body })
  expect((await give(t.cast.contact, id, { grade: 6 })).body.errors[0].field).toBe('grade')
  for (const who of [t.cast.outsider, t.cast.foreignContact]) expect((await give(who, id)).status).toBe(404)
  expect((await give(t.cast.contact, never)).status).toBe(404)
  expect((await give(t.cast.officer, id)).status).toBe(403)
  await begin(t, id)
  expect((await give(t.cast.contact, id)).body.code).toBe('wasNotThere')
})

it('by who was there, once; the holder reads it', async () => {
  const { id } = await anEventUnderWay(t)
  const [one, two] = await Promise.all([1, 2].map(() => give(t.cast.contact, id, body, 'same')))
  expect([one?.status, two?.body]).toEqual([200, one?.body])
  expect((await give(t.cast.contact, id)).body.code).toBe('gradedAlready')
  expect((await theEvent(t, id)).whole).toMatchObject({ counts: { graded: 1, pleased: 1 }, feedback: [{ grade: 4, words: body.words }] })
})
