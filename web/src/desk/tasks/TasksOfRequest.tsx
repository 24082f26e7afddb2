import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Request } from '../requests/request.queries.ts'
import { inOrder, standing } from './matter-order.ts'
import { TaskLine } from './TaskLine.tsx'
import './tasks.css'

/** What departments and streets were asked to do, each with its own clock; the matter counts by the slowest. `onHandOut` opens the composer. R7, R4.10 */
export function TasksOfRequest({ request, onHandOut }: { request: Request; onHandOut: () => void }) {
  const { t } = useTranslation(['tasks', 'tasks-first'])
  const [open, setOpen] = useState<string | null>(null)
  const { tasks } = request
  if (tasks.length === 0) return null
  const { counted, finished } = standing(tasks)
  return (
    <section aria-labelledby="tasks-of-request" className="tasks-of-request">
      <div className="h">
        <h2 id="tasks-of-request">{t('tasks-first:title')}</h2>
        <span className="quiet small">{t('counted', { n: counted, finished })}</span>
        <span className="grow">
          {request.whyNot.handToUnit === null ? (
            <button type="button" className="btn" onClick={onHandOut}>
              {t('handMore')}
            </button>
          ) : null}
        </span>
      </div>
      <ul>
        {inOrder(tasks).map(task => (
          <TaskLine
            key={task.id}
            request={request}
            task={task}
            open={open === task.id}
            onOpen={() => setOpen(open === task.id ? null : task.id)}
            onClose={() => setOpen(null)}
          />
        ))}
      </ul>
    </section>
  )
}
