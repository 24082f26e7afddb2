import { isOfOffice } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { PublishRoster, RosterPublished } from '@yigen/domain/stations/roster-view.ts'
import { whyNotHold, whyNotSession } from '@yigen/domain/stations/station-steps.ts'
import { dutyNotices, rosterHistory, stationRefusals } from '@yigen/domain/stations/stations.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { news, tellAll } from '#notices/tell.ts'
import { seatsOf } from './assign-duty.ts'
import { coveredMinisters } from './covered-ministers.ts'
import { holdPeople } from './hold-people.ts'
import { type HeldSession, holdSessions, sessionAsker } from './lock-session.ts'
import { findMinister } from './roster.queries.ts'
import { type Seated, seatOfficers } from './seat-officers.ts'
import { askerOf } from './station-asker.ts'

type Published = z.output<typeof PublishRoster>

/** All changes at once or none; each person hears once. Where somebody else published meanwhile it is refused with who sits there now. R19.2 */
export async function publishRoster(
  trx: Transaction<DB>,
  actor: Actor,
  { ministerId, rows }: Published,
  now: Temporal.Instant,
): Promise<z.output<typeof RosterPublished>> {
  const minister = isOfOffice(actor) ? await findMinister(trx, actor, ministerId) : null
  if (!minister) throw new Refused(refusal(refusals.notFound))
  const covered = await coveredMinisters(trx, actor, now)
  refuseIf(whyNotHold(askerOf(actor, { ministerId }, covered)))
  await holdPeople(
    trx,
    actor.districtId,
    rows.flatMap(({ seats }) => seats),
  )
  const sessions = await holdSessions(
    trx,
    actor.districtId,
    rows.map(({ sessionId }) => sessionId),
  )
  const byId = new Map(sessions.map(session => [session.id, session]))
  const seatings = rows.map(({ sessionId, seats }) => ({ session: sessionOf(byId, sessionId, ministerId), seats }))
  for (const { session } of seatings) refuseIf(whyNotSession('assignDuty', session, sessionAsker(actor, session, covered), now))
  refuseIfMoved(rows, byId)
  const seated = await seatOfficers(trx, actor, seatings, now)
  const subject = { kind: 'roster', id: ministerId } as const
  await record(trx, actor, rosterHistory.published, { subject, data: { sessions: seated.length } }, now)
  const told = await tellEach(trx, actor, seated, now)
  return { sessions: seated.length, told, at: now }
}

function sessionOf(byId: ReadonlyMap<string, HeldSession>, id: string, ministerId: string): HeldSession {
  const session = byId.get(id)
  if (session?.ministerId !== ministerId) throw new Refused(refusal(stationRefusals.rosterStranger, {}, { field: 'sessionId' }))
  return session
}

function refuseIfMoved(rows: Published['rows'], byId: ReadonlyMap<string, HeldSession>): void {
  const sessions = rows.flatMap(({ sessionId, seen }) => {
    const seats = seatsOf(byId.get(sessionId) as HeldSession)
    return seats.some((id, desk) => id !== (seen[desk] ?? null)) ? [{ id: sessionId, seats }] : []
  })
  if (sessions.length > 0) throw new Refused(refusal(stationRefusals.dutyMoved, {}, { changed: { sessions } }))
}

/** One notice for each, with how many of their sessions changed and the first of them. */
async function tellEach(trx: Transaction<DB>, actor: Actor, seated: readonly Seated[], now: Temporal.Instant): Promise<number> {
  const changes = seated.flatMap(({ session, came, left }) => [...came, ...left].map(memberId => ({ memberId, session })))
  const all = [...Map.groupBy(changes, ({ memberId }) => memberId)]
    .filter(([memberId]) => memberId !== actor.memberId)
    .map(([memberId, theirs]) => {
      const [first] = theirs.map(({ session }) => session).sort((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt))
      const { id, stationName, startsAt } = first as HeldSession
      const data = { who: actor.name, count: theirs.length, startsAt: startsAt.toString(), station: stationName }
      return news(dutyNotices.published, { subject: { kind: 'stationSession', id }, to: [memberId], data })
    })
  await tellAll(trx, actor.districtId, all, now)
  return all.length
}
