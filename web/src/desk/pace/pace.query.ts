import { queryOptions } from '@tanstack/react-query'
import type { RequestPromise as RequestPromiseShape } from '@yigen/domain/pace/pace.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

export type RequestPromise = Wire<typeof RequestPromiseShape>
export type Interval = RequestPromise['intervals'][number]

/** How a matter stands against its promise of pace. R9.6 */
export const paceQuery = (id: string) =>
  queryOptions({
    queryKey: [{ of: ['request', 'task'], within: { request: id } }, 'promise'],
    queryFn: ({ signal }) => get<RequestPromise>(`/api/requests/${id}/promise`, {}, signal),
  })
