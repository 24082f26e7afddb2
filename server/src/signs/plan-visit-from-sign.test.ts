import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { aSign, signsOf } from '@yigen/testing/signs.ts'
import { act } from '@yigen/testing/tasks.ts'
import { aStreetsVisit, inDays, noteBody, visitBody } from '@yigen/testing/visits.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
let id: string
const path = (id: string) => `/api/signs/${id}/visit`
const plan = async (who: string | null, more: object = {}, of = id, key?: string) =>
  (await t.as(who)).post(path(of), visitBody(t, more), key)

beforeAll(async () => {
  t = await testApp()
  id = await aSign(t)
})
afterAll(() => t.close())

it('401, 400, 404 in this order; another bureau’s days between hold for who is not its officer (R20.1)', async () => {
  await expectNobody(t, id, { path, body: visitBody(t) })
  expect((await plan(t.cast.officer, { place: '' })).body.errors[0].field).toBe('place')
  for (const who of [t.cast.outsider, t.cast.contact, t.cast.foreignOfficer]) expect((await plan(who)).status).toBe(404)
  expect((await plan(t.cast.officer, {}, never)).status).toBe(404)
  expect((await plan(t.cast.officer, { startsAt: t.now().toString() })).body.code).toBe('visitPast')
  const { id: street } = await aStreetsVisit(t, 9)
  const close = await plan(t.cast.leader, { startsAt: inDays(t, 8) })
  expect([close.status, close.body.code, close.body.changed]).toMatchObject([409, 'visitTooClose', { visitId: street, together: true }])
})

it('is a visit as any other, shown on the list; made, the sign is met and can be answered for (R23.2)', async () => {
  const [one, two] = await Promise.all([1, 2].map(() => plan(t.cast.officer, { startsAt: inDays(t, 1) }, id, 'same')))
  expect([one?.status, two?.body]).toEqual([201, one?.body])
  expect(await signsOf(t)).toMatchObject([{ visit: { id: one?.body.visitId } }])
  expect((await historyOf(t, 'sign.visitPlanned')).at(-1)).toMatchObject({ subject_id: id, public: false })
  const [told] = (await (await t.as(t.cast.contact)).get('/api/notices')).body.rows
  expect([told.kind, JSON.stringify(told)]).toEqual(['visit.planned', expect.not.stringContaining('合并')])
  t.travel({ hours: 25 })
  const note = noteBody(t, { visitId: one?.body.visitId, visitedAt: t.now().toString(), facts: [], raised: [] })
  await act(t, t.cast.officer, `/api/enterprises/${t.cast.enterprise}/visit-notes`, note)
  expect((await plan(t.cast.officer)).body.code).toBe('signLeft')
  expect(await signsOf(t, t.cast.officer, '?left=true')).toMatchObject([{ state: 'met', may: ['answerSign'] }])
})
