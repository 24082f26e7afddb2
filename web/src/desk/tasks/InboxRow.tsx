import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { BulkPick } from '../shared/BulkBar.tsx'
import { Tag } from '../shared/Tag.tsx'
import type { Selection } from '../shared/useSelection.ts'
import { nextStepOf } from './next-step.ts'
import { TaskClock } from './TaskClock.tsx'
import { TaskState } from './TaskState.tsx'
import type { Task } from './task.queries.ts'
import { useOfUnit } from './useOfUnit.ts'
import { usePartOf } from './usePartOf.ts'
import { useUrgent } from './useUrgent.ts'

/** What stands open below a row: its next step, or the way back. */
export type Opened = { id: string; step: 'next' | 'return' | 'report' }

type Props = { task: Task; selection?: Selection | null; open: Opened['step'] | null; onAct: (step: Opened['step'] | 'accept') => void }

/** One task: how long, whose matter and what is asked, how it stands, and the one next step; what is not one's own goes back beside it. */
export function InboxRow({ task, selection, open, onAct }: Props) {
  const { t } = useTranslation('tasks')
  const part = usePartOf()(task)
  return (
    <>
      {selection && task.whyNot.urgeTask === null ? (
        <div className="with-pick">
          <BulkPick id={task.id} name={`${task.enterpriseName} · ${task.unitName}`} selection={selection} />
          <TaskClock task={task} />
        </div>
      ) : (
        <TaskClock task={task} />
      )}
      <div className="what">
        <TaskLink task={task}>
          <b className="one-line" title={task.enterpriseName}>
            {task.enterpriseName}
          </b>
          <p className="one-line" title={task.asked}>
            {task.asked}
          </p>
          <p className="one-line small quiet" title={task.title}>
            {part === 'helping' ? <Tag tone="line">{t('helping')}</Tag> : null}{' '}
            {part === 'lead' ? task.title : t(part ? 'ledAndTitle' : 'unitAndTitle', { unit: task.unitName, title: task.title })}
          </p>
        </TaskLink>
      </div>
      <div className="turn">
        <TaskState task={task} />
      </div>
      {part === 'helping' ? <Report task={task} open={open} onAct={onAct} /> : <Acts task={task} open={open} onAct={onAct} />}
    </>
  )
}

/** A department opens its task, who handed it out the matter. R11.2 */
function TaskLink({ task, children }: { task: Task; children: ReactNode }) {
  return useOfUnit()(task) || task.requestId === null ? (
    <Link to="/tasks/$id" params={{ id: task.id }}>
      {children}
    </Link>
  ) : (
    <Link to="/requests/$id" params={{ id: task.requestId }}>
      {children}
    </Link>
  )
}

/** A helping unit tells what it has found; the rest is for the unit that leads. R7.1 */
function Report({ task, open, onAct }: Props) {
  const { t } = useTranslation(['tasks', 'tasks-first'])
  const act = t('tasks-first:act.reportInterim')
  return (
    <div className="task-acts">
      {task.whyNot.reportInterim === null ? (
        <button
          type="button"
          className="btn next"
          aria-expanded={open === 'report'}
          aria-label={t('tasks-first:actOf', { act, unit: task.enterpriseName })}
          onClick={() => onAct('report')}
        >
          {act}
        </button>
      ) : null}
    </div>
  )
}

function Acts({ task, open, onAct }: Props) {
  const { t } = useTranslation(['tasks', 'tasks-first'])
  const next = nextStepOf(task)
  const urgent = useUrgent(task)
  const of = (act: string) => t('tasks-first:actOf', { act, unit: task.enterpriseName })
  return (
    <div className="task-acts">
      {task.status === 'returned' && !next ? <span className="small quiet">{task.whyNot.handOnTask}</span> : null}
      {task.whyNot.returnTask === null ? (
        <button
          type="button"
          className="btn bare"
          aria-expanded={open === 'return'}
          aria-label={of(t('tasks-first:act.returnTask'))}
          onClick={() => onAct('return')}
        >
          {t('tasks-first:act.returnTask')}
        </button>
      ) : null}
      {next ? (
        <button
          type="button"
          className={urgent ? 'btn do' : 'btn next'}
          aria-expanded={next === 'acceptTask' ? undefined : open === 'next'}
          aria-label={of(t(`tasks-first:act.${next}`))}
          onClick={() => onAct(next === 'acceptTask' ? 'accept' : 'next')}
        >
          {t(`tasks-first:act.${next}`)}
        </button>
      ) : null}
    </div>
  )
}
