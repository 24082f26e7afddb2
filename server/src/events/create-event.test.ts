import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { eventBody, theEvent } from '@yigen/testing/events.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const path = () => '/api/district-events'
const create = async (who: string | null, more: object = {}, key?: string) => (await t.as(who)).post(path(), eventBody(t, more), key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('401, 400, 403: createEvent in the order of refusal', async () => {
  await expectNobody(t, '', { path, body: eventBody(t) })
  const seats = await create(t.cast.officer, { seatCount: 0 })
  expect([seats.status, seats.body.errors[0].field]).toEqual([400, 'seatCount'])
  for (const who of [t.cast.clerk, t.cast.head, t.cast.contact, t.cast.systemAdministrator]) expect((await create(who)).status).toBe(403)
  const past = await create(t.cast.officer, { startsAt: t.now().toString() })
  expect([past.status, past.body.code, past.body.errors[0].field]).toEqual([400, 'eventPast', 'startsAt'])
  expect((await create(t.cast.officer, { endsAt: eventBody(t).startsAt })).body.code).toBe('eventTimes')
})

it('is held by who sets it up, and recorded; once for the same key', async () => {
  const [one, two] = await Promise.all([1, 2].map(() => create(t.cast.officer, {}, 'same')))
  expect([one?.status, two?.body]).toEqual([201, one?.body])
  expect(await theEvent(t, one?.body.id)).toMatchObject({ title: '融资难慢贵问诊会', seats: 30, holderName: '陈若溪', status: 'planned' })
  expect((await historyOf(t, 'event.created')).at(-1)).toMatchObject({ subject_id: one?.body.id, public: false })
})
