import { premisesSorts, premisesStates } from '@yigen/domain/premises/premises-lists.ts'
import { type Filters, useFilters } from '../shared/filters.ts'

/** What narrows the list, beside its state and street. */
export const narrowing = ['use', 'leastArea', 'mostArea', 'mostRent', 'freeBy', 'search'] as const

const pickNames = ['pick', 'enterpriseId', 'projectId'] as const

/** The list as the address holds it, and apart from it what was chosen to be compared, and for whom. */
export function usePremisesFilters() {
  const { filters, setFilters } = useFilters()
  const state = premisesStates.find(one => one === filters.state) ?? 'listed'
  const sort = premisesSorts.find(one => one === filters.sort) ?? 'seen'
  const { use, leastArea, mostArea, mostRent, freeBy, search, streetId, direction } = filters
  const narrowed = { use, leastArea, mostArea, mostRent, freeBy, search }
  return {
    state,
    sort,
    narrowed,
    streetId,
    /** as the server is asked */
    query: { state, sort, direction, streetId, ...narrowed },
    /** as it stands in the address of another filter of the same list */
    kept: withoutEmpty({ ...narrowed, state: filters.state, sort: filters.sort, direction, ...pickOf(filters) }),
    change: (changed: Filters) => setFilters(changed),
  }
}

const pickOf = (filters: Filters) => Object.fromEntries(pickNames.map(name => [name, filters[name]]))

const withoutEmpty = (filters: Filters) =>
  Object.fromEntries(Object.entries(filters).filter((pair): pair is [string, string] => pair[1] !== undefined))

/** What is to be compared, and for which enterprise or project of it. */
export function usePicked() {
  const { filters, setFilters } = useFilters()
  const ids = filters.pick?.split(',').filter(Boolean) ?? []
  const pick = (next: readonly string[]) => setFilters({ pick: next.join(',') || undefined })
  return {
    ids,
    enterpriseId: filters.enterpriseId,
    projectId: filters.projectId,
    address: withoutEmpty(pickOf(filters)),
    toggle: (id: string) => pick(ids.includes(id) ? ids.filter(one => one !== id) : [...ids, id]),
    clear: () => pick([]),
  }
}
