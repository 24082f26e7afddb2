import { useQuery } from '@tanstack/react-query'
import type { NavCount } from '../shared/slice.ts'
import { openProjectsQuery } from './project.queries.ts'

/** Beside «Projects»: how many are under way. */
export function useOpenProjects(): NavCount | null {
  const counts = useQuery(openProjectsQuery).data
  return counts ? { n: counts.open } : null
}
