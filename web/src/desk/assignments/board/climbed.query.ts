import { queryOptions } from '@tanstack/react-query'
import type { NoticeList as NoticeListShape } from '@yigen/domain/notices/notice.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'
import type { LateRow } from '../team.query.ts'

export type Notice = Wire<typeof NoticeListShape>['rows'][number]

/** What the ladder told the reader lately. */
export const climbedQuery = queryOptions({
  queryKey: ['notices', 'rungs'],
  queryFn: async ({ signal }) =>
    (await get<Wire<typeof NoticeListShape>>('/api/notices', { limit: 100 }, signal)).rows.filter(notice => notice.kind === 'rung'),
})

type Late = Pick<LateRow, 'kind' | 'requestId' | 'enterpriseId' | 'dueAt'>

/** Whether a late clock climbed to the reader: one of its rungs after the due time told them. R10.1 */
export const hasClimbed = (row: Late, told: readonly Notice[]): boolean =>
  told.some(
    ({ requestId, enterpriseId, data }) =>
      (row.requestId ? requestId === row.requestId : requestId === null && enterpriseId === row.enterpriseId) &&
      data.clock === row.kind &&
      Number(data.offsetMinutes) > 0 &&
      sameMoment(String(data.dueAt), row.dueAt),
  )

const sameMoment = (one: string, other: string) => Temporal.Instant.from(one).equals(Temporal.Instant.from(other))
