import { deadlineOf } from '@yigen/domain/calendar/deadline.ts'
import { isOfOffice } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { fairRoster } from '@yigen/domain/stations/fair-roster.ts'
import { type Roster, type RosterSession, spreadOf } from '@yigen/domain/stations/roster.ts'
import { rosterOfficers, rosterSessions } from '@yigen/domain/stations/roster-facts.ts'
import type { AskProposal, RosterProposal } from '@yigen/domain/stations/roster-view.ts'
import { whyNotHold } from '@yigen/domain/stations/station-steps.ts'
import { whyOnDuty } from '@yigen/domain/stations/why-on-duty.ts'
import { say } from '@yigen/domain/wire/language.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import { readCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { coveredMinisters } from './covered-ministers.ts'
import { getRoster } from './get-roster.ts'
import { askerOf } from './station-asker.ts'

type Proposal = z.output<typeof RosterProposal>

/** Who is on duty so soon has arranged it already. */
const settled = { amount: 2, unit: 'workingDays' } as const

/** A fair roster of eight weeks: the empty seats, or all of them afresh, each with the reason. It changes nothing until it is published. R19.2 */
export async function proposeRoster(
  db: Kysely<DB>,
  actor: Actor,
  { ministerId, from, afresh }: z.output<typeof AskProposal>,
  now: Temporal.Instant,
): Promise<Proposal> {
  if (!isOfOffice(actor)) throw new Refused(refusal(refusals.notFound))
  const { stations, sessions, officers } = await getRoster(db, actor, { ministerId, from }, now)
  refuseIf(whyNotHold(askerOf(actor, { ministerId }, await coveredMinisters(db, actor, now))))
  const phases = new Map(stations.map(({ id, phase }) => [id, phase]))
  const before = rosterSessions(sessions, phases, now)
  const settledUntil = deadlineOf(await readCalendar(db, actor.districtId, now), now, settled).dueAt.epochMilliseconds
  const emptied = before.map(session =>
    afresh && session.from > settledUntil ? { ...session, seats: session.seats.map(() => null) } : session,
  )
  const roster = fairRoster(emptied, rosterOfficers(officers))
  const seatsBefore = new Map(before.map(({ id, seats }) => [id, seats]))
  const rows = [...roster.seats].map(([session, seats]) => ({ sessionId: session.id, seats, reasons: reasonsOf(roster, session, actor) }))
  const changed = rows.filter(({ sessionId, seats }) => seats.some((id, desk) => id !== seatsBefore.get(sessionId)?.[desk]))
  const empty = rows.flatMap(({ seats }) => seats).filter(id => id === null).length
  return { rows: changed, empty, spread: spreadOf(roster) }
}

function reasonsOf(roster: Roster, session: RosterSession, { language }: Actor): string[] {
  return (roster.seats.get(session) ?? []).map((id, desk) => {
    const standing = id !== null && id !== session.seats[desk] ? roster.standings.get(id) : undefined
    if (!standing) return ''
    return say(whyOnDuty(roster, session, standing), language)
  })
}
