import { infiniteQueryOptions } from '@tanstack/react-query'
import type { HistoryList as HistoryListShape } from '@yigen/domain/history/history-row.ts'
import type { ReadBy } from '@yigen/domain/wire/instant.ts'
import { get, type Query } from '#shared/http.ts'

/** Without `data`: who audits is not given it, and no page of the record needs it. */
export type HistoryList = ReadBy<typeof HistoryListShape, 'audit'>
export type HistoryRow = HistoryList['rows'][number]
export type HistoryOfMatter = ReadBy<typeof HistoryListShape, 'office'>

/** Pages of the record, the latest first, or what is earlier than a place in it. */
export const historyPagesQuery = <L extends HistoryList | HistoryOfMatter = HistoryList>(filter: Query, after?: string) =>
  infiniteQueryOptions({
    queryKey: [{ of: 'all' }, 'history', filter, after],
    queryFn: ({ pageParam, signal }) => get<L>('/api/history', { ...filter, limit: 50, after: pageParam }, signal),
    initialPageParam: after,
    getNextPageParam: page => page.next,
  })
