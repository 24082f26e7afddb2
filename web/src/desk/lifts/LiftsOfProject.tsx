import { isOpenLift } from '@yigen/domain/lifts/lift-status.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LiftLines } from './LiftLines.tsx'
import type { LiftLine } from './lift.queries.ts'
import { ProposeLiftDialog } from './ProposeLiftDialog.tsx'

type Props = {
  projectId: string
  lifts: readonly LiftLine[]
  /** why the reader cannot propose one; null: they can */
  whyNotPropose: string | null
}

/** What of a project went up a level. R18.2 */
export function LiftsOfProject({ projectId, lifts, whyNotPropose }: Props) {
  const { t } = useTranslation('lifts')
  const [proposing, setProposing] = useState(false)
  const may = whyNotPropose === null && !lifts.some(({ status }) => isOpenLift(status))
  if (!may && lifts.length === 0) return null
  return (
    <section aria-labelledby="project-lifts">
      <div className="section-head">
        <h2 id="project-lifts">{t('section')}</h2>
        <span className="grow">
          {may ? (
            <button type="button" className="link-btn" onClick={() => setProposing(true)}>
              {t('propose')}
            </button>
          ) : null}
        </span>
      </div>
      <LiftLines lifts={lifts} />
      {proposing ? <ProposeLiftDialog about={{ kind: 'project', id: projectId }} onClose={() => setProposing(false)} /> : null}
    </section>
  )
}
