import { useQuery } from '@tanstack/react-query'
import type { NavCount } from '../shared/slice.ts'
import { todayQuery } from './today.query.ts'

/** Beside «Enterprises»: how many there are of the reader's day. */
export function useOwnEnterprises(): NavCount | null {
  const figures = useQuery(todayQuery).data?.figures
  return figures ? { n: figures.enterprises } : null
}
