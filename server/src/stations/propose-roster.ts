import { isOfOffice } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { fairRoster } from '@yigen/domain/stations/fair-roster.ts'
import { isBusyThatWeek, knows, type Roster, type RosterSession, spreadOf } from '@yigen/domain/stations/roster.ts'
import { rosterOfficers, rosterSessions } from '@yigen/domain/stations/roster-facts.ts'
import type { AskProposal, RosterProposal } from '@yigen/domain/stations/roster-view.ts'
import { reasonForDuty } from '@yigen/domain/stations/roster-words.ts'
import { whyNotHold } from '@yigen/domain/stations/station-steps.ts'
import { say } from '@yigen/domain/wire/language.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { getRoster } from './get-roster.ts'
import { askerOf } from './lock-station.ts'

type Proposal = z.output<typeof RosterProposal>

/** Who is on duty in these two days knows it already. */
const settled = { hours: 48 }

/** A fair roster of eight weeks: the empty seats, or all of them afresh, each with the reason. It changes nothing until it is published. R19.2 */
export async function proposeRoster(
  db: Kysely<DB>,
  actor: Actor,
  { ministerId, from, afresh }: z.output<typeof AskProposal>,
  now: Temporal.Instant,
): Promise<Proposal> {
  if (!isOfOffice(actor)) throw new Refused(refusal(refusals.notFound))
  const { stations, sessions, officers } = await getRoster(db, actor, { ministerId, from }, now)
  refuseIf(whyNotHold(askerOf(actor, { ministerId })))
  const phases = new Map(stations.map(({ id, phase }) => [id, phase]))
  const before = rosterSessions(sessions, phases, now)
  const emptied = before.map(session =>
    afresh && isUnsettled(session, now) ? { ...session, seats: session.seats.map(() => null) } : session,
  )
  const roster = fairRoster(emptied, rosterOfficers(officers))
  const seatsBefore = new Map(before.map(({ id, seats }) => [id, seats]))
  const rows = [...roster.seats].map(([session, seats]) => ({ sessionId: session.id, seats, reasons: reasonsOf(roster, session, actor) }))
  const changed = rows.filter(({ sessionId, seats }) => seats.some((id, desk) => id !== seatsBefore.get(sessionId)?.[desk]))
  const empty = rows.flatMap(({ seats }) => seats).filter(id => id === null).length
  return { rows: changed, empty, spread: spreadOf(roster) }
}

const isUnsettled = ({ from }: RosterSession, now: Temporal.Instant) => from > now.add(settled).epochMilliseconds

function reasonsOf(roster: Roster, session: RosterSession, { language }: Actor): string[] {
  return (roster.seats.get(session) ?? []).map((id, desk) => {
    const standing = id !== null && id !== session.seats[desk] ? roster.standings.get(id) : undefined
    if (!standing) return ''
    const phase = knows(session, standing) ? session.phase : null
    return say(reasonForDuty({ count: standing.count, busy: isBusyThatWeek(session, standing), phase }), language)
  })
}
