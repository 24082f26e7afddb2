import { useQuery } from '@tanstack/react-query'
import { todayQuery } from '../requests/today.query.ts'
import { useSession } from '../session.tsx'
import { ofUnit } from '../tasks/inbox-filters.ts'
import { someTasksQuery } from '../tasks/task.queries.ts'
import { hasDay } from './nav-items.ts'

/** The figures beside the nav's words: those of the day, and what departments have in hand. */
export function useCounts() {
  const session = useSession()
  const enabled = hasDay(session)
  const figures = useQuery({ ...todayQuery, enabled }).data?.figures
  const { counts } =
    useQuery({ ...someTasksQuery({ state: 'open', unitId: ofUnit({}, session) ? 'own' : undefined }, 1), enabled }).data ?? {}
  return figures && { ...figures, tasks: counts ? counts.handed + counts.accepted : 0 }
}
