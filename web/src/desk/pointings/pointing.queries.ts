import { infiniteQueryOptions } from '@tanstack/react-query'
import type { PointingList as PointingListShape } from '@yigen/domain/pointings/pointing.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

type PointingList = Wire<typeof PointingListShape>
export type PointingRow = PointingList['rows'][number]

export const pointingsQuery = infiniteQueryOptions({
  queryKey: [{ of: ['pointing', 'enterprise', 'assignment'] }, 'pointings'],
  queryFn: ({ pageParam, signal }) => get<PointingList>('/api/pointings', { limit: 50, after: pageParam }, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: page => page.next,
})
