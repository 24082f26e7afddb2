import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { AssignmentHistory as AssignmentHistoryShape } from '@yigen/domain/assignments/assignment.ts'
import type { EnterpriseView as EnterpriseShape } from '@yigen/domain/dossiers/enterprise-view.ts'
import type { EnterpriseList as EnterpriseListShape } from '@yigen/domain/enterprises/enterprise.ts'
import type { HistoryList as HistoryListShape } from '@yigen/domain/history/history-row.ts'
import type { ReadBy } from '@yigen/domain/wire/instant.ts'
import { get, type Query } from '#shared/http.ts'

export type Enterprise = ReadBy<typeof EnterpriseShape, 'office'>
export type Contact = Enterprise['contacts'][number]
export type Fact = Enterprise['facts'][number]
export type Person = NonNullable<Enterprise['officer']>
export type EnterpriseList = ReadBy<typeof EnterpriseListShape, 'office'>
export type EnterpriseRow = EnterpriseList['rows'][number]
export type Total = EnterpriseList['total']
export type AssignmentHistory = ReadBy<typeof AssignmentHistoryShape, 'office'>

export const enterpriseQuery = (id: string) =>
  queryOptions({
    queryKey: [{ of: itself, beside: ['request', 'rating'], within: { enterprise: id } }, 'enterprise'],
    queryFn: ({ signal }) => get<Enterprise>(`/api/enterprises/${id}`, {}, signal),
  })
const itself = ['enterprise', 'fact', 'contact', 'assignment', 'order', 'deputy', 'leave'] as const

/** Pages of a filtered register, one after the other; while a new filter is asked, the rows of the one before stay. */
export const enterprisePagesQuery = (filter: Query) =>
  infiniteQueryOptions({
    queryKey: [{ of: ['enterprise', 'assignment'], beside: ['request'] }, 'enterprises', filter],
    queryFn: ({ pageParam, signal }) => get<EnterpriseList>('/api/enterprises', { ...filter, limit: 50, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
  })

/** How many a filter would show. */
export const enterpriseTotalQuery = (filter: Query) =>
  queryOptions({
    queryKey: [{ of: ['enterprise', 'assignment'] }, 'enterprises', 'total', filter],
    queryFn: async ({ signal }) => (await get<EnterpriseList>('/api/enterprises', { ...filter, limit: 1 }, signal)).total,
  })

export const enterpriseHistoryQuery = (enterpriseId: string) =>
  infiniteQueryOptions({
    queryKey: [{ of: 'all', within: { enterprise: enterpriseId } }, 'history'],
    queryFn: ({ pageParam, signal }) =>
      get<ReadBy<typeof HistoryListShape, 'office'>>('/api/history', { enterpriseId, limit: 10, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
  })

/** Every officer it has had; with `on`, who was responsible at that moment. */
export const assignmentsQuery = (id: string, on?: string) =>
  queryOptions({
    queryKey: [{ of: ['enterprise', 'assignment'], within: { enterprise: id } }, 'assignments', on],
    queryFn: ({ signal }) => get<AssignmentHistory>(`/api/enterprises/${id}/assignments`, { on }, signal),
    placeholderData: keepPreviousData,
  })
