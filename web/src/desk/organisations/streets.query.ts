import { queryOptions } from '@tanstack/react-query'
import type { UnitList as UnitListShape } from '@yigen/domain/organisations/unit.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

/** The district's streets. */
export const streetsQuery = queryOptions({
  queryKey: [{ of: ['unit'] }, 'units', 'streets'],
  queryFn: async ({ signal }) => (await get<Wire<typeof UnitListShape>>('/api/units', { level: 'street' }, signal)).rows,
  staleTime: 600_000,
})
