import { isVoid } from '@yigen/domain/tasks/task-status.ts'
import { useTranslation } from 'react-i18next'
import type { Request } from '../requests/request.queries.ts'
import { nextStepOf, officeStepsOf } from './next-step.ts'
import { OfficeSteps } from './OfficeSteps.tsx'
import { TaskClock } from './TaskClock.tsx'
import { TaskState } from './TaskState.tsx'
import type { Task } from './task.queries.ts'
import { useUrgent } from './useUrgent.ts'

type Props = { request: Request; task: Task; open: boolean; onOpen: () => void; onClose: () => void }

/** One department's part on the page of its matter: how long, what is asked, how it stands, and the one next step, which opens below. */
export function TaskLine({ request, task, open, onOpen, onClose }: Props) {
  const { t } = useTranslation(['tasks', 'tasks-first'])
  const over = isVoid(task.status)
  return (
    <>
      <li className={over ? 'task void' : 'task'}>
        <TaskClock task={task} />
        <div className="what">
          <b>{task.unitName}</b>
          {task.helpers.length > 0 ? (
            <span className="small quiet">
              {' '}
              {t('helpedBy', { units: task.helpers.map(one => one.unitName).join(t('tasks-first:and')) })}
            </span>
          ) : null}
          <p>{task.asked}</p>
          {task.clock && !over ? <p className="small quiet">{task.clock.why}</p> : null}
        </div>
        <div className="state">
          <TaskState task={task} among={request.tasks} />
        </div>
        {over ? null : <Act task={task} open={open} onOpen={onOpen} />}
      </li>
      {open && !over ? (
        <li className="task-open">
          <OfficeSteps request={request} task={task} onClose={onClose} />
        </li>
      ) : null}
    </>
  )
}

/** Solid only when it is overdue or within four hours; a finished one is read. Who may do nothing with it has no button. */
function Act({ task, open, onOpen }: Pick<Props, 'task' | 'open' | 'onOpen'>) {
  const { t } = useTranslation(['tasks', 'tasks-first'])
  const next = nextStepOf(task)
  const urgent = useUrgent(task)
  const word = task.status === 'finished' ? t('seeResult') : next ? t(`tasks-first:act.${next}`) : t('more')
  if (!next && officeStepsOf(task).length === 0) return null
  const look = task.status === 'finished' || !next ? 'btn bare' : urgent ? 'btn do' : 'btn next'
  return (
    <button
      type="button"
      className={look}
      aria-expanded={open}
      aria-label={t('tasks-first:actOf', { act: word, unit: task.unitName })}
      onClick={onOpen}
    >
      {word}
    </button>
  )
}
