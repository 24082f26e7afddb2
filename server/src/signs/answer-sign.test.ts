import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { aSign } from '@yigen/testing/signs.ts'
import { act } from '@yigen/testing/tasks.ts'
import { noteBody } from '@yigen/testing/visits.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
let id: string
const path = (id: string) => `/api/signs/${id}/answer`
const answer = async (who: string | null, cameTrue: string[] = ['parentEvent'], of = id, key?: string) =>
  (await t.as(who)).post(path(of), { cameTrue }, key)

beforeAll(async () => {
  t = await testApp()
  id = await aSign(t)
})
afterAll(() => t.close())

it('401, 400, 404, 409 until somebody went; then which rules were right is counted for them (R23.2)', async () => {
  await expectNobody(t, id, { path, body: { cameTrue: [] } })
  expect((await answer(t.cast.officer, ['perhaps'])).status).toBe(400)
  for (const who of [t.cast.outsider, t.cast.contact, t.cast.foreignOfficer]) expect((await answer(who)).status).toBe(404)
  expect((await answer(t.cast.officer, [], never)).status).toBe(404)
  expect((await answer(t.cast.officer)).body.code).toBe('signNotMet')
  t.travel({ hours: 1 })
  const note = noteBody(t, { visitedAt: t.now().toString(), facts: [], raised: [] })
  await act(t, t.cast.officer, `/api/enterprises/${t.cast.enterprise}/visit-notes`, note)
  expect((await answer(t.cast.officer, ['leaseEnds'])).body.code).toBe('notListedBy')
  const [one, two] = await Promise.all([1, 2].map(() => answer(t.cast.officer, ['parentEvent'], id, 'same')))
  expect([one?.status, two?.body]).toEqual([200, one?.body])
  expect((await answer(t.cast.minister, [])).body.code).toBe('signAnswered')
  expect((await historyOf(t, 'sign.answered')).at(-1)).toMatchObject({ subject_id: id, public: false })
  const { body } = await (await t.as(t.cast.minister)).get('/api/sign-rules')
  expect(body.year).toEqual({ listed: 1, answered: 1, cameTrue: 1 })
  expect(body.record).toContainEqual({ rule: 'parentEvent', now: 0, listed: 1, answered: 1, cameTrue: 1 })
})
