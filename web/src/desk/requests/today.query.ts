import { queryOptions } from '@tanstack/react-query'
import type { Today as TodayShape } from '@yigen/domain/requests/today.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

export type Today = Wire<typeof TodayShape>

/** What is due next for me and for those I cover; the nav's counts come from it too. */
export const todayQuery = queryOptions({
  queryKey: ['today'],
  queryFn: ({ signal }) => get<Today>('/api/today', {}, signal),
  refetchInterval: 60_000,
})
