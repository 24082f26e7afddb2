import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanView } from '../usePlanView.ts'
import { AdoptDialog } from './AdoptDialog.tsx'
import { ProposeDialog } from './ProposeDialog.tsx'
import { ReturnDialog } from './ReturnDialog.tsx'
import { Versions } from './Versions.tsx'

type Act = 'proposePlan' | 'adoptPlan' | 'returnPlan'

/** What is done with the version that is drafted: it is proposed, adopted or returned; and the versions so far, and the sheet on paper. */
export function PlanActs({ view }: { view: PlanView }) {
  const { t } = useTranslation('plans')
  const [taken, setTaken] = useState<Act | null>(null)
  const version = view.open ?? (view.plan.status === 'inForce' ? null : view.plan)
  const may = (act: Act) => version?.whyNot[act] === null && !view.editing.changed
  const close = () => setTaken(null)
  return (
    <>
      <Versions plan={view.plan} />
      <button type="button" className="btn bare" onClick={() => print()}>
        {t('print')}
      </button>
      {may('returnPlan') ? (
        <button type="button" className="btn" onClick={() => setTaken('returnPlan')}>
          {t('decide.returnPlan')}
        </button>
      ) : null}
      {may('adoptPlan') ? (
        <button type="button" className="btn do" onClick={() => setTaken('adoptPlan')}>
          {t('decide.adoptPlan')}
        </button>
      ) : null}
      {may('proposePlan') ? (
        <button type="button" className="btn" onClick={() => setTaken('proposePlan')}>
          {t('decide.proposePlan')}
        </button>
      ) : null}
      {version && taken === 'proposePlan' ? <ProposeDialog view={view} version={version} onClose={close} /> : null}
      {version && taken === 'adoptPlan' ? <AdoptDialog view={view} version={version} onClose={close} /> : null}
      {version && taken === 'returnPlan' ? <ReturnDialog version={version} onClose={close} /> : null}
    </>
  )
}
