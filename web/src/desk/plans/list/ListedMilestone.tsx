import { useTranslation } from 'react-i18next'
import { type DrawnMilestone, isCritical, isFinished, isOverdue, standsAt } from '../gantt/drawn-milestone.ts'
import { useRowWords } from '../gantt/useRowWords.ts'
import { MilestoneActs } from '../milestones/MilestoneActs.tsx'
import { endingDate, useDayWord, useWeekdayWord } from '../useDayWord.ts'
import type { PlanView } from '../usePlanView.ts'

/** `change`: gives it another promise; null for who may not. */
type Props = { milestone: DrawnMilestone; view: PlanView; change: ((id: string) => void) | null }

/** State first, who and how much slack second; what the reader may do beside it. */
export function ListedMilestone({ milestone, view, change }: Props) {
  const { t } = useTranslation('plans')
  const words = useRowWords(view.now)
  const day = useDayWord(view.now)
  const weekday = useWeekdayWord()
  const at = standsAt(milestone)?.finishAt ?? view.now
  const overdue = isOverdue(milestone, view.now)
  const look = [
    isCritical(milestone) && 'crit',
    milestone.status === 'running' && 'run',
    isFinished(milestone) && 'done',
    overdue && 'over',
  ]
  const who = [words.owner(milestone.owner), t('promised', { promise: words.promise(milestone.promise) })]
  const slack = isFinished(milestone) ? [] : [t('slackOf', { n: words.slack(milestone) })]
  return (
    <li className={look.filter(Boolean).join(' ')}>
      <time dateTime={new Date(at).toISOString()}>
        {endingDate(at).toString().slice(5)}
        <small>{weekday(at)}</small>
      </time>
      <i aria-hidden="true" />
      <div>
        <b>{milestone.name}</b>
        {isCritical(milestone) ? <span className="sr">{t('criticalPath')}</span> : null}
        {milestone.promised ? <span className="tag">{t('list.drafted', { promise: words.promise(milestone.promised) })}</span> : null}
        <p className={overdue ? 'red' : undefined}>{stateOf(milestone, overdue)}</p>
        <p className="q">{[...who, ...slack].join(' · ')}</p>
      </div>
      <div className="list-acts">
        <MilestoneActs projectId={view.plan.projectId} milestone={view.plan.milestones.find(({ id }) => id === milestone.id)} />
        {change && milestone.status === 'waiting' && milestone.what !== 'removed' ? (
          <button
            type="button"
            className="btn"
            aria-label={t('list.changePromiseOf', { name: milestone.name })}
            onClick={() => change(milestone.id)}
          >
            {t('list.changePromise')}
          </button>
        ) : null}
      </div>
    </li>
  )

  function stateOf({ lateDays, planned, status, owner }: DrawnMilestone, late: boolean): string {
    const against = !planned
      ? ''
      : lateDays === 0
        ? t('list.asPlanned')
        : t(lateDays > 0 ? 'list.later' : 'list.earlier', { n: Math.abs(lateDays) })
    if (late) return t('list.overdueBy', { date: day(milestone.due ?? at) })
    if (isFinished(milestone)) return words.slack(milestone)
    const state = owner.kind === 'outside' ? t('outside') : status === 'running' ? t('running') : ''
    return [state, against].filter(Boolean).join(t('comma'))
  }
}
