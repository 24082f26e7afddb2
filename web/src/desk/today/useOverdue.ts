import { useQuery } from '@tanstack/react-query'
import type { NavCount } from '../shared/slice.ts'
import { todayQuery } from './today.query.ts'

/** Beside «Today»: how much is overdue. */
export function useOverdue(): NavCount | null {
  const figures = useQuery(todayQuery).data?.figures
  return figures ? { n: figures.overdue, over: true } : null
}
