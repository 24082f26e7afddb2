import { type RequestSort, requestSorts } from '@yigen/domain/requests/request-sorts.ts'
import { directions } from '@yigen/domain/wire/direction.ts'
import type { Query } from '#shared/http.ts'
import type { Filters } from '../../shared/filters.ts'

/** The tabs of the list, in the order they stand. */
export const listStates = ['open', 'waiting', 'overdue', 'soon', 'today', 'settled', 'all'] as const
export type ListTab = (typeof listStates)[number]
/** `ended`: settled, refused, withdrawn or merged, as an enterprise's page counts them; it has no tab of its own. */
export type ListState = ListTab | 'ended'
const allStates: readonly ListState[] = [...listStates, 'ended']

/** What narrows the list besides its tab; each can be taken away by itself. */
export const filterNames = [
  'officerId',
  'streetId',
  'serviceCode',
  'unitId',
  'source',
  'timing',
  'grade',
  'from',
  'until',
  'search',
  'holderId',
  'answers',
  'enterpriseId',
  'endedFrom',
  'endedUntil',
  'sight',
] as const
export type FilterName = (typeof filterNames)[number]

/** Only what still waits has a due time to be ordered by. */
const byDueTime: readonly ListState[] = ['open', 'waiting', 'overdue', 'soon', 'today']

/** The tab the address asks for; without one, what is open. */
export const stateOf = (filters: Filters): ListState => allStates.find(state => state === filters.state) ?? 'open'

/** The tabs with the one that only an address opens, while it is open. */
export const tabsOf = (filters: Filters): readonly ListState[] => (stateOf(filters) === 'ended' ? allStates : listStates)

export const isByDue = (filters: Filters): boolean => byDueTime.includes(stateOf(filters))

/** By what the list is ordered: what the address says, else by due time, and what is over by receipt. */
export function sortOf(filters: Filters): RequestSort {
  const asked = requestSorts.find(sort => sort === filters.sort) ?? 'due'
  return asked === 'due' && !isByDue(filters) ? 'received' : asked
}

/** The filters as the server takes them. */
export function listQuery(filters: Filters): Query {
  const state = stateOf(filters)
  const chosen = Object.fromEntries(filterNames.map(name => [name, filters[name]]))
  const sort = sortOf(filters)
  const direction = directions.find(one => one === filters.direction)
  return { ...chosen, state: state === 'all' ? undefined : state, sort: sort === 'due' ? undefined : sort, direction }
}

/** The filters in force, in the order of the bar. */
export const activeFilters = (filters: Filters): FilterName[] => filterNames.filter(name => Boolean(filters[name]))

export const without = (filters: Filters, name: FilterName | 'state'): Filters => ({
  ...filters,
  [name]: name === 'state' ? 'all' : undefined,
  after: undefined,
})
