import type { Phase } from '#services/phase.ts'
import type { Wish } from './wish.ts'

/** Sessions and leave of so many weeks before count as those that come: a roster is fair over both. R19.2 */
export const fairWeeks = 8

/** In milliseconds, the end is not part of it. */
export type Span = { from: number; until: number }

/** `seats`: who is on duty at each desk, null where nobody is yet. `week`: any two sessions of one week bear the same. `phase`: what is asked there most; one of those on duty knows it. */
export type RosterSession = Span & { id: string; week: string; seats: readonly (string | null)[]; phase: Phase | null }

/** `counted`: sessions of the eight weeks before. `lastAt`: when the last of them was; 0 without one. `busy`: sessions elsewhere, and leave. */
export type RosterOfficer = {
  id: string
  knows: readonly Phase[]
  counted: number
  lastAt: number
  leaves: readonly Span[]
  elsewhere: readonly Span[]
  /** what they said of sessions, by their ids */
  wishes: ReadonlyMap<string, Wish>
}

/** Why somebody cannot be on duty: not a matter of fairness. */
export type WhyNotOnDuty = 'onLeave' | 'elsewhere' | 'there'

/** How an officer stands while a roster is made. */
export type Standing = { officer: RosterOfficer; sessions: Set<RosterSession>; count: number }

/** What a roster is made of: who sits where, by the session, and how everybody stands. */
export type Roster = { seats: Map<RosterSession, (string | null)[]>; standings: Map<string, Standing> }

const overlap = (a: Span, b: Span) => a.from < b.until && b.from < a.until

/** The sessions as they are seated now. Who sits there and is not among the officers stays where they are. */
export function rosterOf(sessions: readonly RosterSession[], officers: readonly RosterOfficer[]): Roster {
  const standings = new Map(officers.map(officer => [officer.id, { officer, sessions: new Set<RosterSession>(), count: officer.counted }]))
  const roster = { seats: new Map(sessions.map(session => [session, [...session.seats]])), standings }
  for (const session of sessions) for (const id of session.seats) if (id !== null) sit(roster, id, session)
  return roster
}

/** They are on duty there from now on; who is none of the officers is not counted. */
export function sit({ standings }: Roster, id: string, session: RosterSession): void {
  const standing = standings.get(id)
  if (!standing || standing.sessions.has(session)) return
  standing.sessions.add(session)
  standing.count += 1
}

/** They are not any more. */
export function leave({ standings }: Roster, id: string, session: RosterSession): void {
  const standing = standings.get(id)
  if (standing?.sessions.delete(session)) standing.count -= 1
}

/** Never on leave, never two places at once. `instead`: a session they would give up for it. R19.2 */
export function whyNotOnDuty(session: RosterSession, { officer, sessions }: Standing, instead?: RosterSession): WhyNotOnDuty | null {
  if (sessions.has(session)) return 'there'
  if (officer.leaves.some(span => overlap(span, session))) return 'onLeave'
  const held = [...sessions].some(other => other !== instead && overlap(other, session))
  return held || officer.elsewhere.some(span => overlap(span, session)) ? 'elsewhere' : null
}

/** They are on duty another time in that week. */
export const isBusyThatWeek = (session: RosterSession, { sessions }: Standing, instead?: RosterSession): boolean =>
  [...sessions].some(other => other !== instead && other !== session && other.week === session.week)

/** What they said of it beforehand. */
export const wishOf = ({ id }: RosterSession, { officer }: Standing): Wish | null => officer.wishes.get(id) ?? null

export const knows = ({ phase }: RosterSession, { officer }: Standing): boolean => phase !== null && officer.knows.includes(phase)

/** Somebody on duty there knows what is asked there most. */
export const isKnown = (roster: Roster, session: RosterSession, except?: string): boolean =>
  session.phase === null ||
  (roster.seats.get(session) ?? []).some(id => {
    const standing = id !== null && id !== except && roster.standings.get(id)
    return standing && knows(session, standing)
  })

/** Who said they cannot comes last. Of the others the fewest sessions first, then who said they can, then who was there longest ago; before them whom a session needs, after them who is on duty that week already. R19.2 */
export function candidatesOf(roster: Roster, session: RosterSession): Standing[] {
  const needed = !isKnown(roster, session)
  const rank = (standing: Standing) => [
    wishOf(session, standing) === 'cannot' ? 1 : 0,
    needed && !knows(session, standing) ? 1 : 0,
    isBusyThatWeek(session, standing) ? 1 : 0,
    standing.count,
    wishOf(session, standing) === 'can' ? 0 : 1,
    lastOf(standing),
  ]
  return [...roster.standings.values()]
    .filter(standing => whyNotOnDuty(session, standing) === null)
    .map(standing => ({ standing, rank: rank(standing) }))
    .sort((a, b) => compare(a.rank, b.rank) || (a.standing.officer.id < b.standing.officer.id ? -1 : 1))
    .map(({ standing }) => standing)
}

const lastOf = ({ officer, sessions }: Standing) => Math.max(officer.lastAt, ...[...sessions].map(session => session.from))

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((n, i) => n !== b[i])
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number)
}

/** How far the fullest lies above the emptiest; 0 of nobody. */
export function spreadOf({ standings }: Roster): number {
  const counts = [...standings.values()].map(({ count }) => count)
  return counts.length === 0 ? 0 : Math.max(...counts) - Math.min(...counts)
}
