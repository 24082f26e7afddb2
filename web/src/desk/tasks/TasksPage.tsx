import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Skeleton } from '#shared/Skeleton.tsx'
import { BulkToggle } from '../shared/BulkToggle.tsx'
import { useFilters } from '../shared/filters.ts'
import { Page } from '../shared/Page.tsx'
import { useSession } from '../shared/session.tsx'
import { Unread } from '../shared/Unread.tsx'
import { useSelection } from '../shared/useSelection.ts'
import { InboxFilters } from './InboxFilters.tsx'
import { InboxList } from './InboxList.tsx'
import { inboxQuery } from './inbox-filters.ts'
import { taskPagesQuery } from './task.queries.ts'
import { UrgeMany } from './UrgeMany.tsx'
import './tasks.css'

/** The inbox of a department or a street: taken up, returned or finished from the list; for officers and ministers what they handed out. R7, R11.2 */
export function TasksPage() {
  const session = useSession()
  const { filters } = useFilters()
  const tasks = useInfiniteQuery(taskPagesQuery(inboxQuery(filters, session)))
  const first = tasks.data?.pages[0]
  const rows = tasks.data?.pages.flatMap(page => page.rows) ?? []
  const urgeable = rows.filter(task => task.whyNot.urgeTask === null)
  const [choosing, setChoosing] = useState(false)
  const selection = useSelection(urgeable.map(task => task.id))
  return (
    <Page sub={inboxQuery(filters, session).unitId === 'own' ? session.member.unitName : undefined}>
      <InboxFilters
        counts={first?.counts}
        total={first?.total}
        bulk={urgeable.length > 1 || choosing ? <BulkToggle on={choosing} onToggle={setChoosing} /> : null}
      />
      {tasks.isPending ? <Skeleton rows={6} /> : null}
      {tasks.error && !tasks.data ? <Unread fault={tasks.error} again={() => void tasks.refetch()} /> : null}
      {tasks.data ? (
        <InboxList
          tasks={rows}
          selection={choosing ? selection : null}
          total={first?.total}
          more={tasks.hasNextPage ? () => void tasks.fetchNextPage() : null}
          loading={tasks.isFetchingNextPage}
        />
      ) : null}
      {choosing ? <UrgeMany tasks={rows} selection={selection} /> : null}
    </Page>
  )
}
