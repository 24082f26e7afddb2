import type { Sentence } from '#wire/language.ts'
import { candidatesOf, isBusyThatWeek, knows, type Roster, type RosterSession, type Standing, wishOf } from './roster.ts'
import { reasonForDuty } from './roster-words.ts'

/** Why somebody is on duty at a session, or could be, as the roster stands. R19.2 */
export const whyOnDuty = (roster: Roster, session: RosterSession, standing: Standing): Sentence =>
  reasonForDuty({
    count: standing.count + (standing.sessions.has(session) ? 0 : 1),
    busy: isBusyThatWeek(session, standing),
    phase: knows(session, standing) ? session.phase : null,
    wish: wishOf(session, standing),
    others: candidatesOf(roster, session).some(other => other !== standing && wishOf(session, other) !== 'cannot'),
  })
