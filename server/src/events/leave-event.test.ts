import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anEvent, anInvitingEvent, begin, type Guest, guests, signUpFor, theEvent } from '@yigen/testing/events.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/district-events/${id}/leaving`
const leave = async (who: string | null, id: string, key?: string) => (await t.as(who)).post(path(id), {}, key)
/** So soon that the doors are open. */
const soon = (seatCount: number) => {
  const [startsAt, endsAt] = [1, 4].map(hours => t.now().add({ hours }).toString())
  return anEvent(t, { seatCount, open: true, startsAt, endsAt })
}

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('401, 400, 404, 403, 409: leaveEvent in the order of refusal', async () => {
  const { id } = await anInvitingEvent(t)
  await expectNobody(t, id, { path, body: {} })
  expect((await (await t.as(t.cast.contact)).post(path(id), { why: '忙' })).status).toBe(400)
  for (const who of [t.cast.outsider, t.cast.foreignContact]) expect((await leave(who, id)).status).toBe(404)
  expect((await leave(t.cast.contact, never)).status).toBe(404)
  expect((await leave(t.cast.officer, id)).status).toBe(403)
  expect((await leave(t.cast.contact, id)).body.code).toBe('notSignedUp')
  await signUpFor(t, id)
  await begin(t, id)
  expect((await leave(t.cast.contact, id)).body.code).toBe('eventBegun')
})

it('who waits longest has the seat in the same step, and is told; once for the same key (R20.3)', async () => {
  const { id } = await anEvent(t, { seatCount: 1, open: true })
  const [first, second, third] = (await guests(t, 3)) as [Guest, Guest, Guest]
  for (const one of [first, second, third]) await signUpFor(t, id, one.memberId, one.enterpriseId)
  const [one, two] = await Promise.all([1, 2].map(() => leave(first.memberId, id, 'same')))
  expect([one?.status, two?.body]).toEqual([200, one?.body])
  expect((await theEvent(t, id, second.memberId)).own).toMatchObject({ state: 'seated', ahead: null, movedUpAt: t.now().toString() })
  expect((await theEvent(t, id, third.memberId)).own).toMatchObject({ state: 'waiting', ahead: 0 })
  expect((await (await t.as(second.memberId)).get('/api/notices')).body.rows[0].kind).toBe('event.movedUp')
  // who left may come again, behind all others
  expect(await signUpFor(t, id, first.memberId, first.enterpriseId)).toMatchObject({ state: 'waiting', ahead: 1 })
})

it('who was checked in before it begins may still leave; the history keeps that they were there', async () => {
  const { id } = await soon(1)
  const [first, second] = (await guests(t, 2)) as [Guest, Guest]
  const { signUpId } = await signUpFor(t, id, first.memberId, first.enterpriseId)
  await signUpFor(t, id, second.memberId, second.enterpriseId)
  await act(t, t.cast.officer, `/api/district-events/${id}/check-ins`, { signUpId })
  expect((await leave(first.memberId, id)).status).toBe(200)
  const { people, counts } = (await theEvent(t, id)).whole
  expect([people, counts]).toMatchObject([[{ enterpriseId: second.enterpriseId, state: 'seated' }], { came: 0, left: 1 }])
})

it('while many leave and sign up at once no seat is empty while somebody waits, and none is given twice', async () => {
  const { id } = await anEvent(t, { seatCount: 5, open: true })
  const people = await guests(t, 20)
  const [early, late] = [people.slice(0, 10), people.slice(10)]
  for (const one of early) await signUpFor(t, id, one.memberId, one.enterpriseId)
  await Promise.all([
    ...early.slice(0, 7).map(one => leave(one.memberId, id)),
    ...late.map(one => signUpFor(t, id, one.memberId, one.enterpriseId)),
  ])
  expect((await theEvent(t, id)).whole.counts).toMatchObject({ signedUp: 13, seated: 5, waiting: 8, left: 7 })
})

it('an enterprise that is closed gives up its seats, also of who was checked in', async () => {
  const { id } = await soon(1)
  const [first, second] = (await guests(t, 2)) as [Guest, Guest]
  const { signUpId } = await signUpFor(t, id, first.memberId, first.enterpriseId)
  await signUpFor(t, id, second.memberId, second.enterpriseId)
  await act(t, t.cast.officer, `/api/district-events/${id}/check-ins`, { signUpId })
  await act(t, t.cast.leader, `/api/enterprises/${first.enterpriseId}/closing`, { reason: '注销。' })
  expect((await theEvent(t, id)).whole.people).toMatchObject([{ enterpriseId: second.enterpriseId, state: 'seated' }])
})
