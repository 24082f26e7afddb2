import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { ResultEntries as EntriesShape } from '@yigen/domain/result-figures/result-entries.ts'
import type { Results as ResultsShape } from '@yigen/domain/result-figures/results.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get, type Query } from '#shared/http.ts'

export type Results = Wire<typeof ResultsShape>
export type Figure = Results['figures'][number]
export type Part = Results['chosen']['streets'][number]
export type Entries = Wire<typeof EntriesShape>
export type Entry = Entries['rows'][number]

export const resultsQuery = (asked: Query) =>
  queryOptions({
    queryKey: [{ of: ['result'] }, 'results', asked],
    queryFn: ({ signal }) => get<Results>('/api/results', asked, signal),
  })

export const entriesQuery = (asked: Query) =>
  infiniteQueryOptions({
    queryKey: [{ of: ['result'] }, 'results', 'entries', asked],
    queryFn: ({ pageParam, signal }) => get<Entries>('/api/results/entries', { ...asked, limit: 20, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
  })
