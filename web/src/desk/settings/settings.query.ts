import { queryOptions, useQuery } from '@tanstack/react-query'
import { type DistrictNumbers, standardNumbers } from '@yigen/domain/settings/district-numbers.ts'
import type { SettingsInForce as SettingsShape } from '@yigen/domain/settings/district-settings.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

export type SettingsVersion = Wire<typeof SettingsShape>
export type SettingsNow = Omit<SettingsVersion, 'changedByName'>

/** Working time and the numbers of the rules, as they hold for what begins now. R4.13 */
export const settingsQuery = queryOptions({
  queryKey: [{ of: ['districtSettings'] }, 'settings'],
  queryFn: ({ signal }) => get<SettingsNow>('/api/district/settings', {}, signal),
  staleTime: 60_000,
})

/** Every version of them, the newest first. */
export const settingsVersionsQuery = queryOptions({
  queryKey: [{ of: ['districtSettings'] }, 'settings', 'versions'],
  queryFn: async ({ signal }) => (await get<{ rows: SettingsVersion[] }>('/api/district/settings/versions', {}, signal)).rows,
  staleTime: 60_000,
})

/** The numbers in words and forms; the standard ones until they are here. */
export const useNumbers = (): DistrictNumbers => useQuery(settingsQuery).data?.numbers ?? standardNumbers
