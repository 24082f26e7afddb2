import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { NavCount } from '../shared/slice.ts'
import { totalWords } from '../shared/total-words.ts'
import { useAsItOpens } from '../shared/useAsItOpens.ts'
import { listQuery } from './list/list-filters.ts'
import { requestPagesQuery, someRequestsQuery } from './request.queries.ts'

/** Beside «Requests»: as many as their list opens with; it says so itself while it is open. */
export function useOpenRequests(): NavCount | null {
  const isOpen = useAsItOpens('/requests')
  const list = useInfiniteQuery({ ...requestPagesQuery(listQuery({})), enabled: false }).data?.pages[0]
  const some = useQuery({ ...someRequestsQuery({ state: 'open' }, 1), enabled: !isOpen }).data
  const total = (isOpen ? (list ?? some) : (some ?? list))?.total
  return total ? { n: total.count > 0 ? totalWords(total) : 0 } : null
}
