import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { OneSign as OneSignShape, SignList as SignListShape, SignRules as SignRulesShape } from '@yigen/domain/signs/sign.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

export type SignList = Wire<typeof SignListShape>
export type SignRow = SignList['rows'][number]
export type OneSign = Wire<typeof OneSignShape>
export type SignRules = Wire<typeof SignRulesShape>

/** What moves an enterprise on or off the list. */
const moves = ['sign', 'parentEvent', 'visit'] as const

export const signsQuery = (shown: { all: boolean; left: boolean }) =>
  infiniteQueryOptions({
    queryKey: [{ of: moves, beside: ['request', 'enterprise'] }, 'signs', shown],
    queryFn: ({ pageParam, signal }) => get<SignList>('/api/signs', { ...shown, limit: 50, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
  })

export const signOfEnterpriseQuery = (enterpriseId: string) =>
  queryOptions({
    queryKey: [{ of: moves, within: { enterprise: enterpriseId } }, 'signs', 'of', enterpriseId],
    queryFn: ({ signal }) => get<SignList>('/api/signs', { enterpriseId, all: true, limit: 1 }, signal),
  })

export const signQuery = (id: string) =>
  queryOptions({
    queryKey: [{ of: moves, beside: ['request'] }, 'signs', id],
    queryFn: ({ signal }) => get<OneSign>(`/api/signs/${id}`, {}, signal),
  })

export const signRulesQuery = queryOptions({
  queryKey: [{ of: ['signRules', 'sign'] }, 'signs', 'rules'],
  queryFn: ({ signal }) => get<SignRules>('/api/sign-rules', {}, signal),
})
