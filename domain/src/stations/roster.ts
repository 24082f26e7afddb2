import type { Phase } from '#services/phase.ts'

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

function sit({ standings }: Roster, id: string, session: RosterSession): void {
  const standing = standings.get(id)
  if (!standing || standing.sessions.has(session)) return
  standing.sessions.add(session)
  standing.count += 1
}

function leave({ standings }: Roster, id: string, session: RosterSession): void {
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

export const knows = ({ phase }: RosterSession, { officer }: Standing): boolean => phase !== null && officer.knows.includes(phase)

/** Somebody on duty there knows what is asked there most. */
const isKnown = (roster: Roster, session: RosterSession, except?: string): boolean =>
  session.phase === null ||
  (roster.seats.get(session) ?? []).some(id => {
    const standing = id !== null && id !== except && roster.standings.get(id)
    return standing && knows(session, standing)
  })

/** The fewest sessions first, then who was there longest ago; before them whom a session needs, after them who is on duty that week already. R19.2 */
export function candidatesOf(roster: Roster, session: RosterSession): Standing[] {
  const needed = !isKnown(roster, session)
  const rank = (standing: Standing) => [
    needed && !knows(session, standing) ? 1 : 0,
    isBusyThatWeek(session, standing) ? 1 : 0,
    standing.count,
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

/**
 * Fills the empty seats: whoever has the fewest sessions of the eight weeks before and these, one a week where that is possible, and evens out what leave made uneven until no two differ by more than one where leave and skills allow.
 * Seats that are taken stay. What nobody can take stays empty. The same facts make the same roster. R19.2
 */
export function fairRoster(sessions: readonly RosterSession[], officers: readonly RosterOfficer[]): Roster {
  const roster = rosterOf(sessions, officers)
  const inOrder = [...sessions].sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1))
  for (const session of inOrder) fill(roster, session)
  while (evenOut(roster)) {}
  return roster
}

function fill(roster: Roster, session: RosterSession): void {
  const seats = roster.seats.get(session) ?? []
  for (let desk = 0; desk < seats.length; desk += 1) {
    if (seats[desk] !== null) continue
    const [first] = candidatesOf(roster, session)
    if (!first) return
    seats[desk] = first.officer.id
    sit(roster, first.officer.id, session)
  }
}

type Pass = { from: string; session: RosterSession; to: string }

/** One session goes from who has two more than another to that one, by way of others where it must. Returns whether one did. */
function evenOut(roster: Roster): boolean {
  const most = [...roster.standings.values()].sort((a, b) => b.count - a.count)
  for (const giver of most) {
    const passes = wayDown(roster, giver)
    if (!passes) continue
    for (const pass of passes.reverse()) move(roster, pass)
    return true
  }
  return false
}

/** The shortest way of passes from one who has more to one who has two less; null where there is none. */
function wayDown(roster: Roster, giver: Standing): Pass[] | null {
  const cameBy = new Map<string, Pass | null>([[giver.officer.id, null]])
  const queue = [giver]
  for (let i = 0; i < queue.length; i += 1) {
    const from = queue[i] as Standing
    for (const session of from.sessions)
      for (const to of roster.standings.values()) {
        if (cameBy.has(to.officer.id) || !mayPass(roster, session, from, to)) continue
        cameBy.set(to.officer.id, { from: from.officer.id, session, to: to.officer.id })
        if (to.count <= giver.count - 2) {
          const way = wayOf(cameBy, to.officer.id)
          if (new Set(way.map(pass => pass.session)).size === way.length) return way
        }
        queue.push(to)
      }
  }
  return null
}

/** A seat that was taken before stays; whoever takes another is free then, not on duty twice that week by it, and knows what is asked where nobody else does. */
function mayPass(roster: Roster, session: RosterSession, from: Standing, to: Standing): boolean {
  if (session.seats.includes(from.officer.id)) return false
  if (whyNotOnDuty(session, to) !== null || (isBusyThatWeek(session, to) && !isBusyThatWeek(session, from))) return false
  return isKnown(roster, session, from.officer.id) || knows(session, to) || !knows(session, from)
}

function wayOf(cameBy: ReadonlyMap<string, Pass | null>, last: string): Pass[] {
  const way: Pass[] = []
  for (let pass = cameBy.get(last); pass; pass = cameBy.get(pass.from)) way.unshift(pass)
  return way
}

function move(roster: Roster, { from, session, to }: Pass): void {
  const seats = roster.seats.get(session) ?? []
  seats[seats.indexOf(from)] = to
  leave(roster, from, session)
  sit(roster, to, session)
}

/** How far the fullest lies above the emptiest; 0 of nobody. */
export function spreadOf({ standings }: Roster): number {
  const counts = [...standings.values()].map(({ count }) => count)
  return counts.length === 0 ? 0 : Math.max(...counts) - Math.min(...counts)
}
