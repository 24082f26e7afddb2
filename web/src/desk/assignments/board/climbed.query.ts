import { queryOptions } from '@tanstack/react-query'
import type { NoticeList as NoticeListShape } from '@yigen/domain/notices/notice.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

export type Notice = Wire<typeof NoticeListShape>['rows'][number]

/** What the ladder told the reader lately. */
export const climbedQuery = queryOptions({
  queryKey: ['notices', 'rungs'],
  queryFn: async ({ signal }) =>
    (await get<Wire<typeof NoticeListShape>>('/api/notices', { limit: 100 }, signal)).rows.filter(notice => notice.kind === 'rung'),
})
