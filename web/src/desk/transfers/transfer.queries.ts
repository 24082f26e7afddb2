import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type {
  TransferDistricts as TransferDistrictsShape,
  TransferList as TransferListShape,
  Transfer as TransferShape,
} from '@yigen/domain/transfers/transfer.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

type TransferList = Wire<typeof TransferListShape>
export type TransferRow = TransferList['rows'][number]
export type Transfer = Wire<typeof TransferShape>

/** What waits for an answer, or was answered. */
export const transfersQuery = (state: 'open' | 'over') =>
  infiniteQueryOptions({
    queryKey: [{ of: ['transfer'] }, 'transfers', state],
    queryFn: ({ pageParam, signal }) => get<TransferList>('/api/transfers', { state, limit: 50, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
  })

export const transferQuery = (id: string) =>
  queryOptions({
    queryKey: [{ of: ['transfer'], beside: ['request', 'enterprise'] }, 'transfers', id],
    queryFn: ({ signal }) => get<Transfer>(`/api/transfers/${id}`, {}, signal),
  })

/** Where an enterprise of this district could move. */
export const transferDistrictsQuery = queryOptions({
  queryKey: [{ of: ['district'] }, 'transfer-districts'],
  queryFn: async ({ signal }) => (await get<Wire<typeof TransferDistrictsShape>>('/api/transfer-districts', {}, signal)).rows,
})
