import {
  candidatesOf,
  isBusyThatWeek,
  isKnown,
  knows,
  leave,
  type Roster,
  type RosterOfficer,
  type RosterSession,
  rosterOf,
  type Standing,
  sit,
  whyNotOnDuty,
  wishOf,
} from './roster.ts'

/**
 * Fills the empty seats: whoever has the fewest sessions of the eight weeks before and these, one a week where that is possible, nobody who said they cannot while somebody else can, and evens out what leave made uneven until no two differ by more than one where leave and skills allow.
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

/** A seat that was taken before stays; whoever takes another is free then, not on duty twice that week by it, did not say they cannot, and knows what is asked where nobody else does. */
function mayPass(roster: Roster, session: RosterSession, from: Standing, to: Standing): boolean {
  if (session.seats.includes(from.officer.id)) return false
  if (whyNotOnDuty(session, to) !== null || (isBusyThatWeek(session, to) && !isBusyThatWeek(session, from))) return false
  if (wishOf(session, to) === 'cannot' && wishOf(session, from) !== 'cannot') return false
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
