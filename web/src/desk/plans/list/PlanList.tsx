import { hasTable } from '@yigen/domain/calendar/calendar.ts'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Row } from '../gantt/rows.ts'
import type { PlanView } from '../usePlanView.ts'
import { byDate, type DateGroup } from './by-date.ts'
import { ListedMilestone } from './ListedMilestone.tsx'
import { PromiseDialog } from './PromiseDialog.tsx'

type Props = { view: PlanView; rows: readonly Row[]; mayChange: boolean }

/** The plan on a phone: what comes next first, by its forecast; who may change the plan changes a promise in a form. */
export function PlanList({ view, rows, mayChange }: Props) {
  const { t } = useTranslation('plans')
  const [all, setAll] = useState(false)
  const [changing, setChanging] = useState<string | null>(null)
  const change = mayChange ? setChanging : null
  const atHand = view.drawn.find(({ id }) => id === changing)
  // all that the filter leaves, folded or not
  const shown = useMemo(() => rows.flatMap(row => (row.kind === 'group' ? row.fitting : [])), [rows])
  const { overdue, years, finished } = byDate(shown, view.now, year => hasTable(view.calendar, year))
  return (
    <div className="plan-list">
      {overdue ? <Listed group={overdue} title={t('list.overdue')} view={view} change={change} className="over" /> : null}
      {years.map(group => (
        <Listed
          key={group.key}
          group={group}
          title={group.year === null ? t('list.thisYear') : t('list.year', { year: group.year })}
          view={view}
          change={change}
        />
      ))}
      {all ? (
        <Listed
          group={{ key: 'finished', year: null, provisional: false, milestones: finished }}
          title={t('list.finishedTitle')}
          view={view}
          change={null}
        />
      ) : null}
      {!all && finished.length > 0 ? (
        <button type="button" className="btn more" onClick={() => setAll(true)}>
          {t('list.finished', { n: finished.length })}
        </button>
      ) : null}
      {atHand ? <PromiseDialog view={view} milestone={atHand} onClose={() => setChanging(null)} /> : null}
    </div>
  )
}

type ListedProps = { group: DateGroup; title: string; view: PlanView; change: ((id: string) => void) | null; className?: string }

function Listed({ group, title, view, change, className }: ListedProps) {
  const { t } = useTranslation('plans')
  const count = group.provisional ? t('list.provisional', { n: group.milestones.length }) : String(group.milestones.length)
  return (
    <section className={className}>
      <h2>
        {title} <i>{count}</i>
      </h2>
      <ol>
        {group.milestones.map(milestone => (
          <ListedMilestone key={milestone.id} milestone={milestone} view={view} change={change} />
        ))}
      </ol>
    </section>
  )
}
