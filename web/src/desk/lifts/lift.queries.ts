import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { LiftLine as LiftLineShape, LiftList as LiftListShape, Lift as LiftShape } from '@yigen/domain/lifts/lift.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

type LiftList = Wire<typeof LiftListShape>
export type LiftRow = LiftList['rows'][number]
export type Lift = Wire<typeof LiftShape>
export type LiftLine = Wire<typeof LiftLineShape>

/** What waits for somebody, or what is over; `districtId`: which district asks. */
export const liftsQuery = (asked: { state: 'open' | 'over'; districtId: string | undefined }) =>
  infiniteQueryOptions({
    queryKey: [{ of: ['lift'] }, 'lifts', asked],
    queryFn: ({ pageParam, signal }) => get<LiftList>('/api/lifts', { ...asked, limit: 50, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
  })

export const liftQuery = (id: string) =>
  queryOptions({
    queryKey: [{ of: ['lift'], beside: ['request', 'project'] }, 'lifts', id],
    queryFn: ({ signal }) => get<Lift>(`/api/lifts/${id}`, {}, signal),
  })
