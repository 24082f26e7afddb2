import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type DrawnMilestone, isCritical, isFinished } from '../gantt/drawn-milestone.ts'
import { useDayWord } from '../useDayWord.ts'
import type { PlanView } from '../usePlanView.ts'

/** Which milestone it is, and when it was planned and is forecast. */
export function DockHead({ view, milestone, children }: { view: PlanView; milestone: DrawnMilestone; children: ReactNode }) {
  const { t } = useTranslation('plans')
  const day = useDayWord(view.now)
  const { planned, now, draft } = milestone
  const span = (word: 'plannedSpan' | 'forecastSpan' | 'actualSpan', at: { startAt: number; finishAt: number } | null) =>
    at ? t(`edit.${word}`, { from: day(at.startAt), until: day(at.finishAt) }) : ''
  return (
    <div className="dock-h">
      <b>{t('rowName', { n: milestone.number, name: milestone.name })}</b>
      {isCritical(milestone) ? <span className="tag line">{t('critical')}</span> : null}
      <span className="small quiet">
        {[span('plannedSpan', planned), span(isFinished(milestone) ? 'actualSpan' : 'forecastSpan', now ?? draft)]
          .filter(Boolean)
          .join(t('comma'))}
      </span>
      <span className="grow" />
      {view.editing.changed ? <span className="small quiet">{t('edit.unsaved')}</span> : null}
      {children}
    </div>
  )
}
