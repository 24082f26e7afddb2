import { queryOptions } from '@tanstack/react-query'
import type { FeedAddress as FeedAddressShape, FeedInUse } from '@yigen/domain/feeds/feed.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

export type FeedAddress = Wire<typeof FeedAddressShape>

/** Of a station, or of oneself. */
export const feedPath = (stationId: string | null): string => (stationId === null ? '/api/own-feed' : `/api/stations/${stationId}/feed`)

export const feedQuery = (stationId: string | null) =>
  queryOptions({
    queryKey: [{ of: ['feed'] }, 'feed', stationId],
    queryFn: ({ signal }) => get<Wire<typeof FeedInUse>>(feedPath(stationId), {}, signal),
  })
