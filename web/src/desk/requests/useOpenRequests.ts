import { useQuery } from '@tanstack/react-query'
import type { NavCount } from '../shared/slice.ts'
import { totalWords } from '../shared/total-words.ts'
import { someRequestsQuery } from './request.queries.ts'

/** Beside «Requests»: as many as their list opens with. */
export function useOpenRequests(): NavCount | null {
  const total = useQuery(someRequestsQuery({ state: 'open' }, 1)).data?.total
  return total ? { n: total.count > 0 ? totalWords(total) : 0 } : null
}
