import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { VisitList as VisitListShape, Visit as VisitShape } from '@yigen/domain/visits/visit.ts'
import type { ReadBy, Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

type VisitList = Wire<typeof VisitListShape>
export type VisitRow = VisitList['rows'][number]
export type Visit = ReadBy<typeof VisitShape, 'office'>
export type WholeVisit = NonNullable<Visit['whole']>

export const visitsQuery = (mine: boolean) =>
  infiniteQueryOptions({
    queryKey: [{ of: ['visit'] }, 'visits', mine],
    queryFn: ({ pageParam, signal }) => get<VisitList>('/api/visits', { mine, limit: 50, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
  })

export const visitsOfEnterpriseQuery = (enterpriseId: string) =>
  queryOptions({
    queryKey: [{ of: ['visit'], within: { enterprise: enterpriseId } }, 'visits', 'of', enterpriseId],
    queryFn: ({ signal }) => get<VisitList>('/api/visits', { enterpriseId, limit: 6 }, signal),
  })

export const visitQuery = (id: string) =>
  queryOptions({
    queryKey: [{ of: ['visit'], beside: ['request'] }, 'visits', id],
    queryFn: ({ signal }) => get<Visit>(`/api/visits/${id}`, {}, signal),
  })
