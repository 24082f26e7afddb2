import { useTranslation } from 'react-i18next'
import type { DrawnMilestone } from '../gantt/drawn-milestone.ts'
import { useRowWords } from '../gantt/useRowWords.ts'
import { MilestoneActs } from '../milestones/MilestoneActs.tsx'
import type { PlanView } from '../usePlanView.ts'
import { DockHead } from './DockHead.tsx'

/** The milestone at hand for whoever may not change the plan: what it waits for, what was said of it, and what may be done. */
export function ReadDock({ view, milestone, why }: { view: PlanView; milestone: DrawnMilestone; why: string | null }) {
  const { t } = useTranslation('plans')
  const words = useRowWords(view.now)
  const own = view.plan.milestones.find(({ id }) => id === milestone.id)
  const names = new Map(view.drawn.map(one => [one.id, t('rowName', { n: one.number, name: one.name })]))
  const waits = milestone.predecessors.map(
    ({ id, link, lag }) => `${names.get(id) ?? ''} ${t(`link.${link}`)} ${lag < 0 ? '−' : '+'}${Math.abs(lag)}`,
  )
  return (
    <section className="dock" aria-label={t('rowName', { n: milestone.number, name: milestone.name })}>
      <DockHead view={view} milestone={milestone}>
        <MilestoneActs projectId={view.plan.projectId} milestone={own} />
      </DockHead>
      <div className="dock-words">
        <p>{words.sentence(milestone)}</p>
        {waits.length > 0 ? <p>{t('edit.waitsFor', { names: waits.join(t('comma')) })}</p> : null}
        {own?.now?.expectedWords ? <p>{t('edit.expectedWords', { words: own.now.expectedWords })}</p> : null}
        {own?.now?.finishedWords ? <p>{t('edit.finishedWords', { words: own.now.finishedWords })}</p> : null}
        {own?.materials ? <p>{t('edit.materialsWords', { words: own.materials })}</p> : null}
        {why ? <p className="quiet small">{why}</p> : null}
      </div>
    </section>
  )
}
