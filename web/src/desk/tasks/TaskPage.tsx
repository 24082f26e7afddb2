import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '#shared/Skeleton.tsx'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { useReadOnOpening } from '../shared/useReadOnOpening.ts'
import { MyTask } from './page/MyTask.tsx'
import { TaskAside } from './page/TaskAside.tsx'
import { TaskHead } from './page/TaskHead.tsx'
import { TaskHistory } from './page/TaskHistory.tsx'
import { WhatIsAsked } from './page/WhatIsAsked.tsx'
import { taskQuery } from './task.queries.ts'
import '../requests/requests.css'
import '../requests/request.css'
import '../requests/composer/composer.css'
import './tasks.css'

/** A department's part: what is asked, the request it belongs to, and the one next step; nothing else of the enterprise. R11.2 */
export function TaskPage() {
  const { t } = useTranslation(['tasks', 'tasks-first'])
  const { id } = useParams({ strict: false }) as { id: string }
  const { data: task, error, refetch } = useQuery(taskQuery(id))
  useReadOnOpening({ subjectId: id }, task)
  return (
    <Page
      key={id}
      title={task?.title}
      ownHeading={!error || task !== undefined}
      crumbs={[{ label: t('tasks-first:title'), to: '/tasks' }, { label: task?.requestNumber ?? '…' }]}
      aside={task && <TaskAside task={task} />}
      asideLabel={t('aside')}
    >
      {task ? (
        <>
          <TaskHead task={task} />
          <WhatIsAsked task={task} />
          <MyTask task={task} />
          <TaskHistory task={task} />
        </>
      ) : null}
      {!task && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!task && !error ? <Skeleton kind="lines" rows={6} /> : null}
    </Page>
  )
}
