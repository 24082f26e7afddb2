import { queryOptions } from '@tanstack/react-query'
import type { OfficersNearby as OfficersNearbyShape } from '@yigen/domain/assignments/assignment.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

/** Who follows others on the street and in the building of an enterprise. */
export const nearbyQuery = (enterpriseId: string) =>
  queryOptions({
    queryKey: [{ of: ['enterprise', 'assignment'] }, 'nearby', enterpriseId],
    queryFn: async ({ signal }) => (await get<Wire<typeof OfficersNearbyShape>>('/api/assignments/nearby', { enterpriseId }, signal)).rows,
  })
