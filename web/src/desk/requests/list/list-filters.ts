import type { Query } from '#shared/http.ts'
import type { Filters } from '../../shared/filters.ts'

/** The tabs of the list, in the order they stand. */
export const listStates = ['open', 'waiting', 'overdue', 'soon', 'today', 'settled', 'all'] as const
export type ListState = (typeof listStates)[number]

/** What narrows the list besides its tab; each can be taken away by itself. */
export const filterNames = [
  'officerId',
  'streetId',
  'serviceCode',
  'from',
  'until',
  'search',
  'holderId',
  'answers',
  'enterpriseId',
] as const
export type FilterName = (typeof filterNames)[number]

/** Only what still waits has a due time to be ordered by. */
const byDueTime: readonly ListState[] = ['open', 'waiting', 'overdue', 'soon', 'today']

/** The tab the address asks for; without one, what is open. */
export const stateOf = (filters: Filters): ListState => listStates.find(state => state === filters.state) ?? 'open'

export const isByDue = (filters: Filters): boolean => byDueTime.includes(stateOf(filters))

/** The filters as the server takes them. */
export function listQuery(filters: Filters): Query {
  const state = stateOf(filters)
  const chosen = Object.fromEntries(filterNames.map(name => [name, filters[name]]))
  return { ...chosen, state: state === 'all' ? undefined : state, sort: filters.sort === 'received' ? 'received' : undefined }
}

/** The filters in force, in the order of the bar. */
export const activeFilters = (filters: Filters): FilterName[] => filterNames.filter(name => Boolean(filters[name]))

export const without = (filters: Filters, name: FilterName | 'state'): Filters => ({
  ...filters,
  [name]: name === 'state' ? 'all' : undefined,
  after: undefined,
})
