import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Fault } from '#shared/Fault.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import type { Session } from '#shared/session.ts'
import { SetUp } from './SetUp.tsx'
import { ShowStep } from './ShowStep.tsx'
import { type OwedStep, readOwedStep } from './second-step.queries.ts'
import './second-steps.css'

/** Draws what is around it: the page before signing in, or a dialog over the page. */
export type StepFrame = (title: string, lead: string | undefined, body: ReactNode) => ReactNode
type Props = { frame: StepFrame; onSignedIn: (session: Session) => void; onBack: () => void }

/** After the password: one of what the person has, or its set-up where the role requires it. */
export function SecondStep({ frame, onSignedIn, onBack }: Props) {
  const { t } = useTranslation('second-steps')
  const { owed, fault, read } = useOwedStep()
  const back = (
    <p className="step-back">
      <button type="button" className="btn bare" onClick={onBack}>
        {t('show.back')}
      </button>
    </p>
  )
  if (owed?.setUp) return <SetUp owed={owed} frame={frame} onSignedIn={onSignedIn} back={back} />
  return frame(
    t('show.title'),
    owed ? t('show.lead', { name: owed.name }) : undefined,
    <>
      {owed ? <ShowStep owed={owed} onSignedIn={onSignedIn} /> : null}
      {fault ? <Fault fault={fault} again={read} /> : null}
      {owed || fault ? null : <Skeleton kind="lines" />}
      {back}
    </>,
  )
}

function useOwedStep() {
  const [owed, setOwed] = useState<OwedStep | null>(null)
  const [fault, setFault] = useState<unknown>(null)
  const read = () => {
    setFault(null)
    readOwedStep().then(setOwed, setFault)
  }
  useEffect(read, [])
  return { owed, fault, read }
}
