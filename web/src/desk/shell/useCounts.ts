import { useQuery } from '@tanstack/react-query'
import { todayQuery } from '../requests/today.query.ts'
import { useSession } from '../session.tsx'
import { hasDay } from './nav-items.ts'

/** The figures beside the nav's words, out of the same answer as the day. */
export function useCounts() {
  const session = useSession()
  return useQuery({ ...todayQuery, enabled: hasDay(session) }).data?.figures
}
