import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { OverdueList as OverdueShape } from '@yigen/domain/figures/overdue.ts'
import type { FigureCounts, PeriodFigures as FiguresShape, PeriodRows as RowsShape } from '@yigen/domain/figures/period-figures.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import type { Noun } from '#shared/about.ts'
import { get, type Query } from '#shared/http.ts'

export type Figures = Wire<typeof FiguresShape>
export type Counts = Wire<typeof FigureCounts>
export type Rows = Wire<typeof RowsShape>
export type PeriodRow = Rows['rows'][number]
export type OverdueList = Wire<typeof OverdueShape>

const counted: readonly Noun[] = ['clock', 'request', 'decline', 'appeal', 'rating']

/** The figures of some days. What happens meanwhile is counted when they are next opened. */
export const figuresQuery = (asked: Query) =>
  queryOptions({
    queryKey: [{ of: [], beside: counted }, 'figures', asked],
    queryFn: ({ signal }) => get<Figures>('/api/figures', asked, signal),
  })

export const periodRowsQuery = (asked: Query) =>
  infiniteQueryOptions({
    queryKey: [{ of: counted }, 'figures', 'rows', asked],
    queryFn: ({ pageParam, signal }) => get<Rows>('/api/figures/rows', { ...asked, limit: 50, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
  })

export const overdueQuery = (asked: Query) =>
  infiniteQueryOptions({
    queryKey: [{ of: ['clock'] }, 'overdue', asked],
    queryFn: ({ pageParam, signal }) => get<OverdueList>('/api/overdue', { ...asked, limit: 50, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
  })
