import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { DeclineList as DeclineListShape } from '@yigen/domain/declines/decline.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get, type Query } from '#shared/http.ts'

export type DeclineList = Wire<typeof DeclineListShape>
export type DeclineRow = DeclineList['rows'][number]

/** Pages of the ledger of refusals, the latest first. */
export const declinePagesQuery = (filter: Query) =>
  infiniteQueryOptions({
    queryKey: [{ of: ['decline', 'appeal', 'request'] }, 'declines', filter],
    queryFn: ({ pageParam, signal }) => get<DeclineList>('/api/declines', { ...filter, limit: 30, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
  })

/** What waits for a decision: a refusal proposed, or an appeal. */
export const waitingDeclinesQuery = (status: 'proposed' | 'appealed') =>
  queryOptions({
    queryKey: [{ of: ['decline', 'appeal', 'request'] }, 'declines', 'waiting', status],
    queryFn: async ({ signal }) => (await get<DeclineList>('/api/declines', { status, limit: 100 }, signal)).rows,
    refetchInterval: 60_000,
  })
