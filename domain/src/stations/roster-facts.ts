import type { Phase } from '#services/phase.ts'
import type { RosterOfficer, RosterSession } from './roster.ts'
import type { SessionState } from './session-state.ts'
import type { Wish } from './wish.ts'

/** A moment, as the server holds it or as it travels. */
type Moment = Temporal.Instant | string
type Between = { from: Moment; until: Moment }

export type SessionFacts = {
  id: string
  stationId: string
  state: SessionState
  day: string
  startsAt: Moment
  endsAt: Moment
  seats: readonly { memberId: string | null }[]
}
export type OfficerFacts = {
  memberId: string
  knows: readonly Phase[]
  counted: number
  lastAt: Moment | null
  leaves: readonly Between[]
  elsewhere: readonly Between[]
  wishes: readonly { sessionId: string; wish: Wish }[]
}

const ms = (moment: Moment): number => Temporal.Instant.from(moment).epochMilliseconds
const spanOf = ({ from, until }: Between) => ({ from: ms(from), until: ms(until) })

/** The Monday of its week. */
export function weekOf(day: string): string {
  const date = Temporal.PlainDate.from(day)
  return date.subtract({ days: date.dayOfWeek - 1 }).toString()
}

/** What is held, as a roster is made of it. `seats` instead of those on duty: a draft. Of what has begun nothing is empty any more. */
export function rosterSessions(
  sessions: readonly SessionFacts[],
  phases: ReadonlyMap<string, Phase | null>,
  now: Temporal.Instant,
  drafted: ReadonlyMap<string, readonly (string | null)[]> = new Map(),
): RosterSession[] {
  return sessions
    .filter(({ state }) => state !== 'calledOff')
    .map(({ id, stationId, day, startsAt, endsAt, state, seats }) => {
      const all = drafted.get(id) ?? seats.map(({ memberId }) => memberId)
      const open = state === 'planned' && ms(startsAt) > now.epochMilliseconds
      return {
        ...{ id, week: weekOf(day), from: ms(startsAt), until: ms(endsAt), phase: phases.get(stationId) ?? null },
        seats: open ? all : all.filter(memberId => memberId !== null),
      }
    })
}

export const rosterOfficers = (officers: readonly OfficerFacts[]): RosterOfficer[] =>
  officers.map(({ memberId, knows, counted, lastAt, leaves, elsewhere, wishes }) => ({
    ...{ id: memberId, knows, counted, lastAt: lastAt === null ? 0 : ms(lastAt) },
    ...{ leaves: leaves.map(spanOf), elsewhere: elsewhere.map(spanOf) },
    wishes: new Map(wishes.map(({ sessionId, wish }) => [sessionId, wish])),
  }))
