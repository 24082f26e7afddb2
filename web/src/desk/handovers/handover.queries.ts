import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { HandoverList as HandoverListShape, Handover as HandoverShape } from '@yigen/domain/handovers/handover.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

type HandoverList = Wire<typeof HandoverListShape>
export type HandoverRow = HandoverList['rows'][number]
export type Handover = Wire<typeof HandoverShape>
export type OpenGroup = Handover['open'][number]
export type OpenMatter = OpenGroup['matters'][number]

/** Those one has a part in: what waits for an answer, or what is over. */
export const handoversQuery = (state: 'open' | 'over') =>
  infiniteQueryOptions({
    queryKey: [{ of: ['handover'] }, 'handovers', state],
    queryFn: ({ pageParam, signal }) => get<HandoverList>('/api/handovers', { state, limit: 50, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
  })

/** One with everything that lies open in it. R3.7 */
export const handoverQuery = (id: string) =>
  queryOptions({
    queryKey: [
      { of: ['handover'], beside: ['request', 'task', 'enterprise', 'order', 'project', 'milestone'], within: { handover: id } },
      'handover',
    ],
    queryFn: ({ signal }) => get<Handover>(`/api/handovers/${id}`, {}, signal),
  })
