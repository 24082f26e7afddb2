import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aStationToBook, bookedFor, on, theirNumber } from '@yigen/testing/bookings.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { endAnsweredCalls } from './end-answered-calls.ts'
import { missVisitors } from './miss-visitors.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('who did not come is not called once their enterprise filed a request; each once (R19.4)', async () => {
  const { sessionId } = await aStationToBook(t)
  const id = await bookedFor(t, sessionId, { phone: await theirNumber(t) })
  t.travel(Temporal.Instant.from(on('17:00')))
  await missVisitors(t.db, t.now())
  expect(await endAnsweredCalls(t.db, t.now())).toBe(0)
  await aFiledRequest(t)
  expect([await endAnsweredCalls(t.db, t.now()), await endAnsweredCalls(t.db, t.now())]).toEqual([1, 0])
  const clock = await t.db.selectFrom('clock').select('stopped_by').where('subject_id', '=', id).executeTakeFirstOrThrow()
  expect(clock.stopped_by).toBe('request.filed')
})
