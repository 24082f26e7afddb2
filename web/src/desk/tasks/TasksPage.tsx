import { useInfiniteQuery } from '@tanstack/react-query'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useFilters } from '../shared/filters.ts'
import { Page } from '../shared/Page.tsx'
import { useSession } from '../shared/session.tsx'
import { Unread } from '../shared/Unread.tsx'
import { InboxFilters } from './InboxFilters.tsx'
import { InboxList } from './InboxList.tsx'
import { inboxQuery } from './inbox-filters.ts'
import { taskPagesQuery } from './task.queries.ts'
import './tasks.css'

/** The inbox of a department or a street: taken up, returned or finished from the list; for officers and ministers what they handed out. R7, R11.2 */
export function TasksPage() {
  const session = useSession()
  const { filters } = useFilters()
  const tasks = useInfiniteQuery(taskPagesQuery(inboxQuery(filters, session)))
  const first = tasks.data?.pages[0]
  return (
    <Page sub={inboxQuery(filters, session).unitId === 'own' ? session.member.unitName : undefined}>
      <InboxFilters counts={first?.counts} total={first?.total} />
      {tasks.isPending ? <Skeleton rows={6} /> : null}
      {tasks.error && !tasks.data ? <Unread fault={tasks.error} again={() => void tasks.refetch()} /> : null}
      {tasks.data ? (
        <InboxList
          tasks={tasks.data.pages.flatMap(page => page.rows)}
          total={first?.total}
          more={tasks.hasNextPage ? () => void tasks.fetchNextPage() : null}
          loading={tasks.isFetchingNextPage}
        />
      ) : null}
    </Page>
  )
}
