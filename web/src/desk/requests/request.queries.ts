import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { RequestView as RequestShape } from '@yigen/domain/matters/request-view.ts'
import type { LikelyRequests as LikelyShape, RequestList as RequestListShape } from '@yigen/domain/requests/request.ts'
import type { ReadBy, Wire } from '@yigen/domain/wire/instant.ts'
import type { About } from '#shared/about.ts'
import { get, type Query } from '#shared/http.ts'

export type Request = ReadBy<typeof RequestShape, 'office' | 'street'>
export type RequestList = ReadBy<typeof RequestListShape, 'office'>
export type RequestRow = RequestList['rows'][number]
export type LikelyRequests = Wire<typeof LikelyShape>
export type MessageRow = Request['messages'][number]

export const requestQuery = (id: string) =>
  queryOptions({
    queryKey: [
      { of: ['request', 'task', 'decline', 'appeal', 'rating', 'assignment', 'deputy', 'leave'], within: { request: id } },
      'request',
    ],
    queryFn: ({ signal }) => get<Request>(`/api/requests/${id}`, {}, signal),
  })

const theirs = ({ enterpriseId }: Query): Pick<About, 'within'> => (enterpriseId ? { within: { enterprise: String(enterpriseId) } } : {})

/** Pages of a filtered list, one after the other. */
export const requestPagesQuery = (filter: Query) =>
  infiniteQueryOptions({
    queryKey: [{ of: ['request', 'assignment'], ...theirs(filter) }, 'requests', filter],
    queryFn: ({ pageParam, signal }) => get<RequestList>('/api/requests', { ...filter, limit: 30, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
  })

/** A few rows of a filtered list, with how many there are. */
export const someRequestsQuery = (filter: Query, limit: number) =>
  queryOptions({
    queryKey: [{ of: ['request', 'assignment'], ...theirs(filter) }, 'requests', 'some', filter, limit],
    queryFn: ({ signal }) => get<RequestList>('/api/requests', { ...filter, limit }, signal),
  })

/** Other matters, shown beside one: what is done with that one is not asked of them at once; what is told of their enterprise is. */
export const mattersBesideQuery = (filter: Query, limit: number) =>
  queryOptions({
    queryKey: [
      { of: filter.enterpriseId ? ['enterprise'] : [], beside: ['request'], ...theirs(filter) },
      'requests',
      'some',
      filter,
      limit,
    ],
    queryFn: ({ signal }) => get<RequestList>('/api/requests', { ...filter, limit }, signal),
  })

/** What the enterprise asked within three weeks that may be the same as what is written, or as a matter of its own. R4.11 */
export const likelyQuery = ({
  enterpriseId,
  ...said
}: {
  enterpriseId: string
  requestId?: string
  title?: string
  text?: string
  serviceCode?: string
}) =>
  queryOptions({
    queryKey: [{ of: [], beside: ['request'], within: { enterprise: enterpriseId } }, 'requests', 'likely', said],
    queryFn: ({ signal }) => get<LikelyRequests>('/api/requests/likely', { enterpriseId, ...said }, signal),
  })
