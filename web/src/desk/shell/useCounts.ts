import { useQuery } from '@tanstack/react-query'
import type { Total } from '../enterprises/enterprise.queries.ts'
import { totalWords } from '../enterprises/total-words.ts'
import { someRequestsQuery } from '../requests/request.queries.ts'
import { useSession } from '../shared/session.tsx'
import { ofUnit } from '../tasks/inbox-filters.ts'
import { someTasksQuery } from '../tasks/task.queries.ts'
import { todayQuery } from '../today/today.query.ts'
import { hasDay } from './nav-items.ts'

/** The figures beside the nav's words: those of the day, and of each list exactly what it opens with. */
export function useCounts() {
  const session = useSession()
  const enabled = hasDay(session)
  const figures = useQuery({ ...todayQuery, enabled }).data?.figures
  const open = useQuery({ ...someRequestsQuery({ state: 'open' }, 1), enabled }).data?.total
  const tasks = useQuery({ ...someTasksQuery({ state: 'open', unitId: ofUnit({}, session) ? 'own' : undefined }, 1), enabled }).data?.total
  return figures && { ...figures, open: shown(open), tasks: shown(tasks) }
}

/** Nothing is said of nothing. */
const shown = (total: Total | undefined) => (total && total.count > 0 ? totalWords(total) : 0)
