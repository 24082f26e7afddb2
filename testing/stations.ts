import { holdSession } from '@yigen/server/bookings/hold-session.ts'
import { startCall } from '@yigen/server/bookings/start-call.ts'
import { inTransaction } from '@yigen/server/database/in-transaction.ts'
import { expect } from 'vitest'
import type { TestApp } from './app.ts'
import { haizhu } from './cast.ts'
import { expectNobody, never } from './order.ts'
import { act } from './tasks.ts'

export const stationBody = (more: object = {}) => ({
  ...{ name: '万胜广场', place: '新港东路 1238 号 1 楼大堂东侧', weekday: 3, from: '14:00', until: '17:00', desks: 2 },
  ...more,
})

/** Wednesdays from two to five, with two desks: the first session is today. */
export const aStation = async (t: TestApp, more: object = {}, who = t.cast.minister): Promise<string> =>
  (await act(t, who, '/api/stations', stationBody(more))).id

export const theStation = async (t: TestApp, id: string, who = t.cast.minister) => (await (await t.as(who)).get(`/api/stations/${id}`)).body

/** The session of a day of the pattern. */
export async function sessionOf(t: TestApp, stationId: string, plannedDay: string): Promise<string> {
  const { sessions } = await theStation(t, stationId)
  const found = sessions.find((one: { plannedDay: string }) => one.plannedDay === plannedDay)
  if (!found) throw new Error(`no session of ${plannedDay}`)
  return found.id
}

export const theSession = async (t: TestApp, id: string, who = t.cast.minister) =>
  (await (await t.as(who)).get(`/api/station-sessions/${id}`)).body

/** A station with a session of that day, and the officer on duty at its first desk. */
export async function aStaffedSession(t: TestApp, plannedDay = '2026-12-02', more: object = {}) {
  const stationId = await aStation(t, more)
  const id = await sessionOf(t, stationId, plannedDay)
  return { stationId, id, dutyId: await onDuty(t, id, t.cast.officer) }
}

/** At an empty desk; returns the duty. */
export async function onDuty(t: TestApp, sessionId: string, memberId: string, desk = 1): Promise<string> {
  await act(t, t.cast.minister, `/api/station-sessions/${sessionId}/duty`, { desk, memberId })
  return (await theSession(t, sessionId)).seats[desk - 1].dutyId
}

export const namesAt = async (t: TestApp, id: string): Promise<(string | null)[]> =>
  (await theSession(t, id)).seats.map(({ name }: { name: string | null }) => name)

/** The kinds of notices that somebody has of sessions, the newest first. */
export const noticesOf = async (t: TestApp, who: string): Promise<string[]> =>
  (await (await t.as(who)).get('/api/notices')).body.rows
    .map(({ kind }: { kind: string }) => kind)
    .filter((kind: string) => kind.startsWith('stationSession.'))

type Step = { method?: 'POST' | 'PUT'; path: (id: string) => string; body: unknown }

/** 401, 404 to the enterprise as to an id that never was, 403 to whose station it is not. */
export async function expectHeldByMinister(t: TestApp, id: string, { method = 'POST', path, body }: Step): Promise<void> {
  await expectNobody(t, id, { method, path, body })
  const { contact, minister, otherMinister, officer, clerk } = t.cast
  const [hidden, absent] = [
    await (await t.as(contact)).send(method, path(id), body),
    await (await t.as(minister)).send(method, path(never), body),
  ]
  expect([hidden.status, absent.status]).toEqual([404, 404])
  for (const who of [otherMinister, officer, clerk]) expect((await (await t.as(who)).send(method, path(id), body)).body.code).toBe('mayNot')
}

/** One of each for the matrix. */
export async function stationSubjects(t: TestApp) {
  const { foreignOfficer, officer } = t.cast
  const station = await aStation(t, { name: '矩阵驻点', weekday: 2 })
  await act(t, t.cast.minister, `/api/stations/${station}/card`, {})
  const { sessions } = await theStation(t, station)
  const [first, second] = [sessions[0].id as string, sessions[1].id as string]
  const duty = await onDuty(t, first, officer)
  const theirs = await onDuty(t, second, foreignOfficer)
  const swap = (await act(t, officer, `/api/duties/${duty}/swaps`, { wantedDutyId: theirs })).id as string
  const begun = sessions[2].id as string
  await onDuty(t, begun, foreignOfficer)
  const comes = await whoBooked(t, begun, sessions[2].startsAt)
  const [from, until] = [t.now().subtract({ hours: 1 }), t.now().add({ hours: 2 })]
  await t.db.updateTable('station_session').set({ starts_at: from, ends_at: until }).where('id', '=', begun).execute()
  const free = await onDuty(t, sessions[3].id, officer)
  const booking = (await act(t, foreignOfficer, `/api/station-sessions/${begun}/queue`, { company: '海棠牙科' })).id as string
  await act(t, foreignOfficer, `/api/bookings/${booking}/calling`, {})
  const { phone } = await t.db.selectFrom('contact').select('phone').where('member_id', '=', t.cast.contact).executeTakeFirstOrThrow()
  const booked = { at: sessions[0].startsAt as string, desk: 1, company: '朴石文创', phone }
  const ofContact = (await act(t, officer, `/api/station-sessions/${first}/bookings`, booked)).id as string
  const missed = await missedVisitor(t, begun, foreignOfficer)
  return {
    station: {
      ...{
        id: station,
        session: first,
        startsAt: sessions[0].startsAt as string,
        begun,
        booking,
        comes,
        missed,
        ofContact,
        duty: free,
        swap,
      },
      later: { sessionId: sessions[3].id as string, at: sessions[3].startsAt as string },
    },
  }
}

/** Somebody who booked a session that begins soon after. */
async function whoBooked(t: TestApp, sessionId: string, at: string): Promise<string> {
  const visitor = { at, desk: 1, company: '木棉文印', phone: '139-0000-0096' }
  return (await act(t, t.cast.officer, `/api/station-sessions/${sessionId}/bookings`, visitor)).id as string
}

/** Somebody who waited with a number and is to be called. */
async function missedVisitor(t: TestApp, sessionId: string, by: string): Promise<string> {
  const visitor = { company: '朴石文创', phone: '139-0000-0095', subject: '注册地址' }
  const id = (await act(t, by, `/api/station-sessions/${sessionId}/queue`, visitor)).id as string
  await inTransaction(t.db, async trx => {
    await trx.updateTable('booking').set({ state: 'missed', ended_at: t.now() }).where('id', '=', id).execute()
    const session = await holdSession(trx, haizhu, sessionId, 'shared')
    await startCall(trx, session, { id, desk: null, number: 2, calledAt: null, phone: '13900000095', subject: '注册地址' }, t.now())
  })
  return id
}
