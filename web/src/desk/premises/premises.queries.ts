import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { PremisesList as PremisesListShape } from '@yigen/domain/premises/premises.ts'
import type { SiteOpinionList as SiteOpinionListShape, SiteOpinion as SiteOpinionShape } from '@yigen/domain/premises/site-opinion.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get, type Query } from '#shared/http.ts'

export type PremisesList = Wire<typeof PremisesListShape>
export type Premises = PremisesList['rows'][number]
type SiteOpinionList = Wire<typeof SiteOpinionListShape>
export type SiteOpinionRow = SiteOpinionList['rows'][number]
export type SiteOpinion = Wire<typeof SiteOpinionShape>

/** Pages of what is to let, by the filter of the address; while a new one is asked, the rows of the one before stay. */
export const premisesPagesQuery = (filter: Query) =>
  infiniteQueryOptions({
    queryKey: [{ of: ['premises'] }, 'premises', filter],
    queryFn: ({ pageParam, signal }) => get<PremisesList>('/api/premises', { ...filter, limit: 50, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
  })

export const premisesQuery = (id: string) =>
  queryOptions({
    queryKey: [{ of: ['premises'], within: { premises: id } }, 'premises', 'one'],
    queryFn: ({ signal }) => get<Premises>(`/api/premises/${id}`, {}, signal),
  })

export const siteOpinionQuery = (id: string) =>
  queryOptions({
    queryKey: [{ of: ['siteOpinion'], within: { siteOpinion: id } }, 'site-opinions', 'one'],
    queryFn: ({ signal }) => get<SiteOpinion>(`/api/site-opinions/${id}`, {}, signal),
  })

/** Of an enterprise; of one of its projects alone, where that is named. */
export const siteOpinionsQuery = (enterpriseId: string, projectId?: string) =>
  queryOptions({
    queryKey: [{ of: ['siteOpinion'], within: { enterprise: enterpriseId } }, 'site-opinions', projectId ?? 'all'],
    queryFn: ({ signal }) => get<SiteOpinionList>('/api/site-opinions', { enterpriseId, projectId, limit: 20 }, signal),
  })
