import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Fault, FaultLine } from '#shared/Fault.tsx'
import { isProblem } from '#shared/problem.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { type Session, signOut } from '#shared/session.ts'
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
  const { stuck, goBack } = useGoBack(onBack)
  const back = (
    <div className="step-back">
      <button type="button" className="btn bare" onClick={goBack}>
        {t('show.back')}
      </button>
      <FaultLine fault={stuck} />
    </div>
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

/** The password that was given opens nothing to whoever comes next: its session ends first. One that ended by itself needs no end. */
function useGoBack(onBack: () => void) {
  const [stuck, setStuck] = useState<unknown>(null)
  const goBack = () => {
    setStuck(null)
    signOut().then(onBack, (fault: unknown) => (isProblem(fault) && fault.status === 401 ? onBack() : setStuck(fault)))
  }
  return { stuck, goBack }
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
