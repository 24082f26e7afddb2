import { queryOptions } from '@tanstack/react-query'
import type { ServiceItem as ServiceItemShape, ServiceItemVersion as ServiceItemVersionShape } from '@yigen/domain/services/service-item.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

export type ServiceItem = Wire<typeof ServiceItemShape>
export type ServiceItemVersion = Wire<typeof ServiceItemVersionShape>

/** The catalogue of today, along the life of an enterprise. */
export const servicesQuery = queryOptions({
  queryKey: [{ of: ['serviceItem'] }, 'services'],
  queryFn: async ({ signal }) => (await get<{ rows: ServiceItem[] }>('/api/services', {}, signal)).rows,
  staleTime: 600_000,
})

/** What was retired from it, as it last was. */
export const retiredServicesQuery = queryOptions({
  queryKey: [{ of: ['serviceItem'] }, 'services', 'retired'],
  queryFn: async ({ signal }) => (await get<{ rows: ServiceItem[] }>('/api/services', { retired: true }, signal)).rows,
  staleTime: 60_000,
})

/** Of those what matters were filed under: a list of matters is still narrowed by it. */
export const retiredWithMattersQuery = queryOptions({
  queryKey: [{ of: ['serviceItem'] }, 'services', 'retired', 'filed'],
  queryFn: async ({ signal }) => (await get<{ rows: ServiceItem[] }>('/api/services', { retired: true, filed: true }, signal)).rows,
  staleTime: 600_000,
})

/** Every version of an item, the newest first. R4.6 */
export const serviceVersionsQuery = (code: string) =>
  queryOptions({
    queryKey: [{ of: ['serviceItem'] }, 'services', 'versions', code],
    queryFn: async ({ signal }) =>
      (await get<{ rows: ServiceItemVersion[] }>(`/api/services/${encodeURIComponent(code)}/versions`, {}, signal)).rows,
    staleTime: 60_000,
  })
