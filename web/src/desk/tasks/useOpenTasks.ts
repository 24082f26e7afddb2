import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useSession } from '../shared/session.tsx'
import type { NavCount } from '../shared/slice.ts'
import { totalWords } from '../shared/total-words.ts'
import { useAsItOpens } from '../shared/useAsItOpens.ts'
import { inboxQuery } from './inbox-filters.ts'
import { someTasksQuery, taskPagesQuery } from './task.queries.ts'

/** Beside «Tasks»: as many as the inbox opens with; it says so itself while it is open. */
export function useOpenTasks(): NavCount | null {
  const opening = inboxQuery({}, useSession())
  const isOpen = useAsItOpens('/tasks')
  const inbox = useInfiniteQuery({ ...taskPagesQuery(opening), enabled: false }).data?.pages[0]
  const some = useQuery({ ...someTasksQuery(opening, 1), enabled: !isOpen }).data
  const total = (isOpen ? (inbox ?? some) : (some ?? inbox))?.total
  return total ? { n: total.count > 0 ? totalWords(total) : 0 } : null
}
