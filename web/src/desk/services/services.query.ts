import { queryOptions } from '@tanstack/react-query'
import type { ServiceItem as ServiceItemShape } from '@yigen/domain/services/service-item.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

export type ServiceItem = Wire<typeof ServiceItemShape>

/** The catalogue of today, along the life of an enterprise. */
export const servicesQuery = queryOptions({
  queryKey: [{ of: [] }, 'services'],
  queryFn: async ({ signal }) => (await get<{ rows: ServiceItem[] }>('/api/services', {}, signal)).rows,
  staleTime: 600_000,
})
