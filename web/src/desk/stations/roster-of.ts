import { type Roster as RosterNow, type RosterSession, rosterOf } from '@yigen/domain/stations/roster.ts'
import { rosterOfficers, rosterSessions } from '@yigen/domain/stations/roster-facts.ts'
import type { Roster } from './station.queries.ts'

/** Who sits where, as it is or as it is drafted, and how everybody then stands: the same rule as the server's. R19.2 */
export function rosterNow(
  { stations, sessions, officers }: Pick<Roster, 'stations' | 'sessions' | 'officers'>,
  now: Temporal.Instant,
  drafted?: ReadonlyMap<string, readonly (string | null)[]>,
): { roster: RosterNow; of: (id: string) => RosterSession | undefined } {
  const phases = new Map(stations.map(({ id, phase }) => [id, phase]))
  const made = rosterSessions(sessions, phases, now, drafted)
  const byId = new Map(made.map(session => [session.id, session]))
  return { roster: rosterOf(made, rosterOfficers(officers)), of: id => byId.get(id) }
}
