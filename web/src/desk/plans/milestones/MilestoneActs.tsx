import { type MilestoneStep, milestoneSteps } from '@yigen/domain/plans/milestone-steps.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Milestone } from '../plan-answer.ts'
import { MilestoneDialog } from './MilestoneDialog.tsx'

/** What the reader may do with a milestone now; what they may not is not there. */
export function MilestoneActs({
  projectId,
  milestone,
}: {
  projectId: string
  milestone: Pick<Milestone, 'id' | 'name' | 'whyNot'> | undefined
}) {
  const { t } = useTranslation('plans')
  const [taken, setTaken] = useState<MilestoneStep | null>(null)
  if (!milestone) return null
  return (
    <>
      {milestoneSteps
        .filter(step => milestone.whyNot[step] === null)
        .map(step => (
          <button key={step} type="button" className="btn next" onClick={() => setTaken(step)}>
            {t(`act.${step}`)}
          </button>
        ))}
      {taken ? (
        <MilestoneDialog projectId={projectId} id={milestone.id} name={milestone.name} step={taken} onClose={() => setTaken(null)} />
      ) : null}
    </>
  )
}
