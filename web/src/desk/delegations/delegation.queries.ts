import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { DelegationList as DelegationListShape, Delegation as DelegationShape } from '@yigen/domain/delegations/delegation.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

type DelegationList = Wire<typeof DelegationListShape>
export type DelegationRow = DelegationList['rows'][number]
export type Delegation = Wire<typeof DelegationShape>

/** With which something is still to be done, or that are over. */
export const delegationsQuery = (state: 'open' | 'over') =>
  infiniteQueryOptions({
    queryKey: [{ of: ['delegation'] }, 'delegations', state],
    queryFn: ({ pageParam, signal }) => get<DelegationList>('/api/delegations', { state, limit: 50, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
  })

export const delegationsOfEnterpriseQuery = (enterpriseId: string) =>
  queryOptions({
    queryKey: [{ of: ['delegation'], within: { enterprise: enterpriseId } }, 'delegations', 'of-enterprise'],
    queryFn: ({ signal }) => get<DelegationList>('/api/delegations', { enterpriseId, limit: 20 }, signal),
  })

export const delegationQuery = (id: string) =>
  queryOptions({
    queryKey: [{ of: ['delegation'], within: { delegation: id } }, 'delegations', id],
    queryFn: ({ signal }) => get<Delegation>(`/api/delegations/${id}`, {}, signal),
  })
