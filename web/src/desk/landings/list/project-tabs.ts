import type { Filters } from '../../shared/filters.ts'

/** Whether the address says just this. */
export const isChosen = (filters: Filters, filter: Filters): boolean => asWritten(filters) === asWritten(filter)

const asWritten = (filters: Filters): string =>
  Object.entries(filters)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&')
