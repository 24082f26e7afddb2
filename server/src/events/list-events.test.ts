import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anEvent, anInvitingEvent, eventBody, signUpFor } from '@yigen/testing/events.ts'
import { act } from '@yigen/testing/tasks.ts'
import { inDays } from '@yigen/testing/visits.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const later = (days: number) => ({
  startsAt: inDays(t, days),
  endsAt: t
    .now()
    .add({ hours: 24 * days + 2 })
    .toString(),
})

it('lists those to come, the next first, page by page; those that are over, the latest first; each to whom it is there', async () => {
  const [second, first] = [(await anInvitingEvent(t, later(9))).id, (await anInvitingEvent(t, later(2))).id]
  const { id: third } = await act(t, t.cast.foreignOfficer, '/api/district-events', eventBody(t, later(12)))
  const ids = async (who: string, query = '') =>
    (await (await t.as(who)).get(`/api/district-events${query}`)).body.rows.map((row: { id: string }) => row.id)
  expect((await (await t.as(null)).get('/api/district-events')).status).toBe(401)
  expect((await (await t.as(t.cast.officer)).get('/api/district-events?over=perhaps')).status).toBe(400)
  for (const who of [t.cast.officer, t.cast.clerk]) expect(await ids(who)).toEqual([first, second, third])
  expect(await ids(t.cast.officer, '?mine=true')).toEqual([first, second])
  for (const who of [t.cast.outsider, t.cast.foreignContact]) expect(await ids(who)).toEqual([])
  expect(await ids(t.cast.contact)).toEqual([first, second])
  await signUpFor(t, first)
  expect(await ids(t.cast.contact, '?mine=true')).toEqual([first])
  const page = (await (await t.as(t.cast.officer)).get('/api/district-events?limit=2')).body
  expect(await ids(t.cast.officer, `?limit=2&after=${encodeURIComponent(page.next)}`)).toEqual([third])
  await act(t, t.cast.officer, `/api/district-events/${second}/calling-off`, { reason: '改期。' })
  t.travel({ hours: 24 * 3 })
  expect([await ids(t.cast.officer), await ids(t.cast.officer, '?over=true')]).toEqual([[third], [second, first]])
})

it('stands on the day of who holds it until it is closed (R20.3)', async () => {
  const { id } = await anEvent(t, later(1))
  const day = async (who: string) => (await (await t.as(who)).get('/api/today')).body.events.map((row: { eventId: string }) => row.eventId)
  expect([(await day(t.cast.officer)).includes(id), await day(t.cast.deputy)]).toEqual([true, []])
  t.travel({ hours: 26 })
  expect(await day(t.cast.officer)).toContain(id)
  await act(t, t.cast.officer, `/api/district-events/${id}/closing`, {})
  expect(await day(t.cast.officer)).not.toContain(id)
})
