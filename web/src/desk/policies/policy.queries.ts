import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  PolicyChecked as CheckedShape,
  PolicyComparison as ComparisonShape,
  PolicyList as ListShape,
  Policy as PolicyShape,
} from '@yigen/domain/policies/policy.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get, type Query, send } from '#shared/http.ts'

type PolicyList = Wire<typeof ListShape>
export type PolicyRow = PolicyList['rows'][number]
export type Policy = Wire<typeof PolicyShape>
export type PolicyVersion = Policy['version']
export type PolicyChecked = Wire<typeof CheckedShape>
export type PolicyProblem = PolicyChecked['problems'][number]
type PolicyComparison = Wire<typeof ComparisonShape>

/** Pages of the library, by the filter of the address; while a new one is asked, the rows of the one before stay. */
export const policyPagesQuery = (filter: Query) =>
  infiniteQueryOptions({
    queryKey: [{ of: ['policy'] }, 'policies', filter],
    queryFn: ({ pageParam, signal }) => get<PolicyList>('/api/policies', { ...filter, limit: 50, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
  })

/** By one of its versions; left out, the one in force, else the newest. */
export const policyQuery = (id: string, version?: string) =>
  queryOptions({
    queryKey: [{ of: ['policy'], within: { policy: id } }, 'policies', 'one', version ?? null],
    queryFn: ({ signal }) => get<Policy>(`/api/policies/${id}`, { version }, signal),
  })

export const policyComparisonQuery = (id: string, older: string, newer: string) =>
  queryOptions({
    queryKey: [{ of: ['policy'], within: { policy: id } }, 'policies', 'comparison', older, newer],
    queryFn: ({ signal }) => get<PolicyComparison>(`/api/policies/${id}/comparison`, { older, newer }, signal),
  })

/** What the engine says of a text that is being written; the answer to one text never changes. */
export const policyTextQuery = (yaml: string) =>
  queryOptions({
    queryKey: [{ of: [] }, 'policies', 'check', yaml],
    queryFn: () => send<PolicyChecked>('POST', '/api/policies/check', { yaml }),
    enabled: yaml.trim() !== '',
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  })
