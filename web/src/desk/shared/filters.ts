import { useNavigate, useSearch } from '@tanstack/react-router'

/** What the URL holds of a list: plain words, `?state=open&search=装备`. */
export type Filters = Readonly<Record<string, string | undefined>>

export const parseSearch = (text: string): Filters => Object.fromEntries(new URLSearchParams(text))

export function stringifySearch(filters: Record<string, unknown>): string {
  const pairs = Object.entries(filters).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]))}`
}

export const filtersOf = (search: Record<string, unknown>): Filters => search as Filters

/** The filters in the URL and a way to change some of them; an empty one disappears. Changing a filter goes back to the first page. */
export function useFilters(): {
  filters: Filters
  setFilters: (changed: Filters) => void
  clear: () => void
  replace: (filters: Filters) => void
} {
  const filters: Filters = useSearch({ strict: false })
  const navigate = useNavigate()
  const go = (search: Filters) => void navigate({ to: '.', search: () => search, replace: true })
  return {
    filters,
    setFilters: changed => go(kept({ ...filters, after: undefined, ...changed })),
    clear: () => go({}),
    replace: go,
  }
}

const kept = (filters: Filters): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined && value !== ''))
