import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anEvent, guests, theEvent } from '@yigen/testing/events.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/district-events/${id}/invitations`
const invite = async (who: string | null, id: string, filter: object = { officerId: 'me' }, key?: string) =>
  (await t.as(who)).post(path(id), filter, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('401, 400, 404, 403, 409: inviteToEvent in the order of refusal', async () => {
  const { id } = await anEvent(t)
  await expectNobody(t, id, { path, body: {} })
  expect((await invite(t.cast.officer, id, { kind: 'big' })).body.errors[0].field).toBe('kind')
  for (const who of [t.cast.outsider, t.cast.contact]) expect((await invite(who, id)).status).toBe(404)
  expect((await invite(t.cast.officer, never)).status).toBe(404)
  for (const who of [t.cast.foreignOfficer, t.cast.clerk]) expect((await invite(who, id)).status).toBe(403)
  expect((await invite(t.cast.officer, id, { search: '没有这一家' })).body.code).toBe('nobodyToInvite')
})

it('whom the filter finds and nobody invited before; their people hear of it and see it from then on', async () => {
  const { id } = await anEvent(t)
  const people = await guests(t, 2)
  expect((await (await t.as(t.cast.contact)).get(`/api/district-events/${id}`)).status).toBe(404)
  const [one, two] = await Promise.all([1, 2].map(() => invite(t.cast.officer, id, { officerId: 'me' }, 'same')))
  expect([one?.status, one?.body, two?.body]).toMatchObject([201, { enterprises: 3, people: 3 }, one?.body])
  for (const who of [t.cast.contact, ...people.map(({ memberId }) => memberId)])
    expect((await (await t.as(who)).get('/api/notices')).body.rows[0]).toMatchObject({ kind: 'event.invited', subject: { id } })
  expect(await theEvent(t, id, t.cast.contact)).toMatchObject({ reader: 'enterprise', may: ['signUp'], free: 30 })
  expect((await historyOf(t, 'event.invited')).at(-1)).toMatchObject({ data: { enterprises: 3, people: 3 } })
  expect((await invite(t.cast.officer, id)).body.code).toBe('nobodyToInvite')
  expect((await invite(t.cast.officer, id, {})).body).toMatchObject({ enterprises: 1, people: 1 })
})

it('two who invite at once, while enterprises are closed, tell everybody once', async () => {
  const { id } = await anEvent(t)
  const people = await guests(t, 6)
  const closed = people.slice(0, 2).map(({ enterpriseId }) => enterpriseId)
  const leader = await t.as(t.cast.leader)
  const done = await Promise.all([
    ...[t.cast.officer, t.cast.minister].map(who => invite(who, id, { officerId: t.cast.officer })),
    ...closed.map(one => leader.post(`/api/enterprises/${one}/closing`, { reason: '注销。' })),
  ])
  const [first, second, ...closings] = done
  expect([first?.status, second?.status].toSorted()).toEqual([201, 409])
  expect(closings.map(({ status }) => status)).toEqual([200, 200])
  for (const { memberId } of people.slice(2)) {
    const { rows } = (await (await t.as(memberId)).get('/api/notices')).body
    expect(rows.filter((row: { subject: { id: string } }) => row.subject.id === id)).toHaveLength(1)
  }
})
