import { queryOptions } from '@tanstack/react-query'
import type { DistrictSettings as DistrictSettingsShape, UnitRow as UnitRowShape } from '@yigen/domain/organisations/unit.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

export type UnitRow = Wire<typeof UnitRowShape>
export type DistrictSettings = Wire<typeof DistrictSettingsShape>

/** The units of the district; closed ones too, if asked for. */
export const unitsQuery = (closed = false) =>
  queryOptions({
    queryKey: [{ of: ['unit', 'member'] }, 'units', closed],
    queryFn: async ({ signal }) => (await get<{ rows: UnitRow[] }>('/api/units', { closed }, signal)).rows,
    staleTime: 60_000,
  })

/** What the district has set for itself. */
export const districtQuery = queryOptions({
  queryKey: [{ of: ['district', 'member'] }, 'district'],
  queryFn: ({ signal }) => get<DistrictSettings>('/api/district', {}, signal),
  staleTime: 60_000,
})
