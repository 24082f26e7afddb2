import type { TestApp } from './app.ts'
import { makeContact, makeEnterprise, makeMember } from './cast.ts'
import { act } from './tasks.ts'
import { inDays } from './visits.ts'

export const eventBody = (t: TestApp, more: object = {}) => ({
  ...{ title: '融资难慢贵问诊会', kind: 'clinic', startsAt: inDays(t, 3), place: '琶洲街道 2 楼报告厅', seatCount: 30 },
  endsAt: t
    .now()
    .add({ hours: 24 * 3 + 3 })
    .toString(),
  ...more,
})

/** Held by the officer; nobody is invited yet. */
export const anEvent = async (t: TestApp, more: object = {}): Promise<{ id: string }> =>
  act(t, t.cast.officer, '/api/district-events', eventBody(t, more))

/** The same with the enterprise of the cast invited. */
export async function anInvitingEvent(t: TestApp, more: object = {}): Promise<{ id: string }> {
  const event = await anEvent(t, more)
  await act(t, t.cast.officer, `/api/district-events/${event.id}/invitations`, { search: '鹭汀智能装备' })
  return event
}

export const signUpFor = (t: TestApp, id: string, who = t.cast.contact, enterpriseId = t.cast.enterprise) =>
  act(t, who, `/api/district-events/${id}/sign-ups`, { enterpriseId })

export const theEvent = async (t: TestApp, id: string, who = t.cast.officer) =>
  (await (await t.as(who)).get(`/api/district-events/${id}`)).body

export type Guest = { memberId: string; enterpriseId: string }

/** So many contacts, each of an enterprise of their own that the officer follows. */
export async function guests(t: TestApp, count: number): Promise<Guest[]> {
  const { officer, minister } = t.cast
  return Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const name = `来客${crypto.randomUUID().slice(0, 8)}`
      const enterpriseId = await makeEnterprise(t.db, t.now(), { name: `广州${name}有限公司`, officerId: officer, createdBy: minister })
      const phone = `139-0001-${String(i).padStart(4, '0')}`
      const memberId = await makeMember(t.db, t.now(), { name, unitId: '440105-investment', roles: ['contact'], phone })
      await makeContact(t.db, t.now(), { enterpriseId, memberId, name, phone, addedBy: officer })
      return { memberId, enterpriseId }
    }),
  )
}

/** To its beginning. */
export async function begin(t: TestApp, id: string): Promise<void> {
  const { startsAt } = await theEvent(t, id)
  t.travel(Temporal.Instant.from(startsAt))
}

/** One that begins now, and the contact is there; time stands still meanwhile. */
export async function anEventUnderWay(t: TestApp): Promise<{ id: string; signUpId: string }> {
  const [startsAt, endsAt] = [1, 4].map(hours => t.now().add({ hours }).toString())
  const { id } = await anInvitingEvent(t, { startsAt, endsAt })
  const { signUpId } = await signUpFor(t, id)
  await act(t, t.cast.officer, `/api/district-events/${id}/check-ins`, { signUpId })
  await t.db.updateTable('event').set({ starts_at: t.now() }).where('id', '=', id).execute()
  return { id, signUpId }
}
