import type { Query } from '#shared/http.ts'
import { holds, type Session } from '#shared/session.ts'
import type { Filters } from '../shared/filters.ts'

export const inboxStates = ['open', 'overdue', 'returned', 'handed', 'accepted', 'ended'] as const
export type InboxState = (typeof inboxStates)[number]

/** The tab the address asks for; without one, what is open. */
export const stateOf = (filters: Filters): InboxState => inboxStates.find(state => state === filters.state) ?? 'open'

/** The tab that stands open: a state, or what the unit helps with. R7.1 */
export const tabOf = (filters: Filters): InboxState | 'helping' => (filters.part === 'helping' ? 'helping' : stateOf(filters))

/** Whose inbox: a clerk's and a head's unit; those who also have matters of their own can turn to what they handed out. */
export const ofUnit = (filters: Filters, session: Session): boolean => holds(session, 'clerk', 'head') && filters.of !== 'matters'
export const hasBoth = (session: Session): boolean => holds(session, 'clerk', 'head') && holds(session, 'officer', 'minister', 'leader')

/** What was returned waits for whoever handed it out, not for the unit. R7.2 */
export const statesOf = (filters: Filters, session: Session): InboxState[] =>
  inboxStates.filter(state => state !== 'returned' || !ofUnit(filters, session))

/** What these tabs count is what the unit leads. R7.1 */
const countsOfLead: readonly InboxState[] = ['handed', 'accepted', 'overdue']

export function inboxQuery(filters: Filters, session: Session): Query {
  const own = ofUnit(filters, session) && !filters.unitId
  const { search, officerId, timing, sort, direction } = filters
  const state = stateOf(filters)
  const part = ofUnit(filters, session) ? (filters.part ?? (countsOfLead.includes(state) ? 'lead' : undefined)) : undefined
  return { state, search, unitId: own ? 'own' : filters.unitId, part, officerId, timing, sort, direction }
}
