import { useTranslation } from 'react-i18next'
import { TaskClock } from '../TaskClock.tsx'
import { TaskTag } from '../TaskTag.tsx'
import type { TaskView } from '../task.queries.ts'
import { useFinishBy } from '../useFinishBy.ts'

/** What it is about, whose it is, how it stands, and how long there is, with why. */
export function TaskHead({ task }: { task: TaskView }) {
  const { t } = useTranslation(['tasks', 'tasks-first'])
  const finishBy = useFinishBy(task)
  return (
    <div className="head">
      <h1>{task.title}</h1>
      <div className="meta">
        <span>{task.enterpriseName}</span>
        <span className="quiet">·</span>
        <span>{t(task.helpers.length > 0 ? 'ledBy' : 'handedTo', { unit: task.unitName })}</span>
        {task.helpers.length > 0 ? (
          <span className="small quiet">{t('helpedBy', { units: task.helpers.map(one => one.unitName).join(t('tasks-first:and')) })}</span>
        ) : null}
        <span className="quiet">·</span>
        <TaskTag task={task} />
        {task.urgings > 0 ? <span className="small quiet">{t('urged', { n: task.urgings })}</span> : null}
      </div>
      <div className="task-clock">
        <TaskClock task={task} size="large" />
        {finishBy ? <b>{t('toAccept')}</b> : null}
        {task.clock ? <p className="small quiet">{[task.clock.why, finishBy].filter(Boolean).join(t('semicolon'))}</p> : null}
      </div>
    </div>
  )
}
