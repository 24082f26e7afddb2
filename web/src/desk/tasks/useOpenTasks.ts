import { useQuery } from '@tanstack/react-query'
import { useSession } from '../shared/session.tsx'
import type { NavCount } from '../shared/slice.ts'
import { totalWords } from '../shared/total-words.ts'
import { ofUnit } from './inbox-filters.ts'
import { someTasksQuery } from './task.queries.ts'

/** Beside «Tasks»: as many as the inbox opens with. */
export function useOpenTasks(): NavCount | null {
  const own = ofUnit({}, useSession())
  const total = useQuery(someTasksQuery({ state: 'open', unitId: own ? 'own' : undefined }, 1)).data?.total
  return total ? { n: total.count > 0 ? totalWords(total) : 0 } : null
}
