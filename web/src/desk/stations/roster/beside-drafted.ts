import { whyNotOnDuty } from '@yigen/domain/stations/roster.ts'
import { rosterNow } from '../roster-of.ts'
import type { Proposal, Roster } from '../station.queries.ts'
import type { Drafted } from './useRosterDraft.ts'

type Facts = Pick<Roster, 'stations' | 'sessions' | 'officers'>

/** What is drafted stays. Of what is proposed besides, whoever the draft has somewhere else at that time is left out: the server knows no draft. */
export function besideDrafted(facts: Facts, drafted: Drafted, { rows }: Pick<Proposal, 'rows'>, now: Temporal.Instant): Drafted {
  const { roster, of } = rosterNow(facts, now, drafted)
  const isElsewhere = (sessionId: string, memberId: string) => {
    const [session, standing] = [of(sessionId), roster.standings.get(memberId)]
    return session !== undefined && standing !== undefined && whyNotOnDuty(session, standing) === 'elsewhere'
  }
  const proposed = rows.map(
    ({ sessionId, seats }) => [sessionId, seats.map(id => (id !== null && isElsewhere(sessionId, id) ? null : id))] as const,
  )
  return new Map([...proposed, ...drafted])
}
