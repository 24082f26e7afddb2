import { useNavigate } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '#shared/ticker.ts'
import { useFilters } from '../shared/filters.ts'
import { useRowKeys } from '../shared/useRowKeys.ts'
import type { Selection } from '../shared/useSelection.ts'
import { InboxEmpty } from './InboxEmpty.tsx'
import { InboxRow, type Opened } from './InboxRow.tsx'
import { InboxStep } from './InboxStep.tsx'
import { stateOf } from './inbox-filters.ts'
import { inboxGroups, inboxOf } from './inbox-groups.ts'
import { nextStepOf } from './next-step.ts'
import type { Task, TaskList } from './task.queries.ts'
import { useAccept } from './useAccept.ts'
import { useOfUnit } from './useOfUnit.ts'
import { usePartOf } from './usePartOf.ts'

type Props = {
  tasks: readonly Task[]
  selection: Selection | null
  total: TaskList['total'] | undefined
  more: (() => void) | null
  loading: boolean
}

/** The tasks in groups, overdue first; what is over as one list, the latest first. J, K, Enter and E work on them. */
export function InboxList({ tasks, selection, total, more, loading }: Props) {
  const { t } = useTranslation('tasks')
  const { filters } = useFilters()
  const now = useNow()
  const [open, setOpen] = useState<Opened | null>(null)
  const goTo = useGoTo()
  const accept = useAccept()
  const partOf = usePartOf()
  const groups = stateOf(filters) === 'ended' ? [{ name: 'ended' as const, tasks }] : grouped(tasks, now)
  const rows = groups.flatMap(group => group.tasks)
  const act = (task: Task, step: Opened['step'] | 'accept') =>
    step === 'accept' ? accept(task) : setOpen(open?.id === task.id && open.step === step ? null : { id: task.id, step })
  const actFirst = (task: Task) => {
    if (partOf(task) !== 'helping') act(task, nextStepOf(task) === 'acceptTask' ? 'accept' : 'next')
    else if (task.whyNot.reportInterim === null) act(task, 'report')
  }
  const { rowProps } = useRowKeys({
    count: rows.length,
    open: index => rows[index] && goTo(rows[index]),
    act: index => rows[index] && actFirst(rows[index]),
  })
  if (rows.length === 0) return <InboxEmpty />
  return (
    <>
      {groups.map(group => (
        <section key={group.name} className={group.name === 'overdue' ? 'group over' : 'group'} aria-labelledby={`inbox-${group.name}`}>
          <h2 id={`inbox-${group.name}`}>
            {t(`group.${group.name}`)} <i>{group.name === 'ended' ? total?.count : group.tasks.length}</i>
          </h2>
          <ul>
            {group.tasks.map(task => (
              <Fragment key={task.id}>
                <li className={open?.id === task.id ? 'row task-row opened' : 'row task-row'} {...rowProps(rows.indexOf(task))}>
                  <InboxRow
                    task={task}
                    selection={selection}
                    open={open?.id === task.id ? open.step : null}
                    onAct={step => act(task, step)}
                  />
                </li>
                {open?.id === task.id ? (
                  <li className="task-open">
                    <InboxStep task={task} step={open.step} onClose={() => setOpen(null)} />
                  </li>
                ) : null}
              </Fragment>
            ))}
          </ul>
        </section>
      ))}
      <div className="list-foot">
        {more ? (
          <button type="button" className="btn" aria-busy={loading} onClick={more}>
            {t('loadMore')}
          </button>
        ) : null}
        <span className="small quiet">{total ? t(total.atLeast ? 'totalMore' : 'total', { n: total.count }) : null}</span>
      </div>
    </>
  )
}

function useGoTo() {
  const navigate = useNavigate()
  const ofUnit = useOfUnit()
  return (task: Task) =>
    ofUnit(task) || task.requestId === null
      ? void navigate({ to: '/tasks/$id', params: { id: task.id } })
      : void navigate({ to: '/requests/$id', params: { id: task.requestId } })
}

function grouped(tasks: readonly Task[], now: Temporal.Instant) {
  const groups = inboxOf(tasks, now)
  return inboxGroups.filter(name => groups[name].length > 0).map(name => ({ name, tasks: groups[name] }))
}
