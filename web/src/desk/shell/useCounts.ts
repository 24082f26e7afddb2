import { useQuery } from '@tanstack/react-query'
import { todayQuery } from '../requests/today.query.ts'
import { useSession } from '../session.tsx'
import { ofUnit } from '../tasks/inbox-filters.ts'
import { someTasksQuery } from '../tasks/task.queries.ts'
import { hasDay, hasMatters } from './nav-items.ts'

/** The figures beside the nav's words: those of the day, and what departments have in hand. */
export function useCounts() {
  const session = useSession()
  const enabled = hasDay(session)
  const figures = useQuery({ ...todayQuery, enabled }).data?.figures
  const { total } =
    useQuery({ ...someTasksQuery({ state: 'open', unitId: ofUnit({}, session) ? 'own' : undefined }, 1), enabled }).data ?? {}
  const tasks = total?.count ?? 0
  // What runs for a department are its tasks, not requests of its own.
  return figures && { ...figures, open: hasMatters(session) ? figures.open : 0, tasks }
}
