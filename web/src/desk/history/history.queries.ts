import { infiniteQueryOptions } from '@tanstack/react-query'
import type { HistoryList as HistoryListShape } from '@yigen/domain/history/history-row.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get, type Query } from '#shared/http.ts'

export type HistoryList = Wire<typeof HistoryListShape>
export type HistoryRow = HistoryList['rows'][number]

/** Pages of the record, the latest first, or what is earlier than a place in it. */
export const historyPagesQuery = (filter: Query, after?: string) =>
  infiniteQueryOptions({
    queryKey: [{ of: 'all' }, 'history', filter, after],
    queryFn: ({ pageParam, signal }) => get<HistoryList>('/api/history', { ...filter, limit: 50, after: pageParam }, signal),
    initialPageParam: after,
    getNextPageParam: page => page.next,
  })
