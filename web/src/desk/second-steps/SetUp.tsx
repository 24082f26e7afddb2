import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { readSession, type Session } from '#shared/session.ts'
import { PasskeySetUp } from './PasskeySetUp.tsx'
import { passkeysHere } from './passkeys-here.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import type { StepFrame } from './SecondStep.tsx'
import type { OwedStep } from './second-step.queries.ts'
import { offerTotp, type TotpOffered } from './second-step.steps.ts'
import { TotpSetUp } from './TotpSetUp.tsx'

type Props = { owed: OwedStep; frame: StepFrame; onSignedIn: (session: Session) => void; back: ReactNode }
type At = { is: 'choosing' } | { is: 'totp'; offered: TotpOffered } | { is: 'passkey' } | { is: 'codes'; codes: readonly string[] }

/** Who must have a second step and has none: nothing else opens until there is one, and the recovery codes are kept. */
export function SetUp({ owed, frame, onSignedIn, back }: Props) {
  const { t } = useTranslation('second-steps')
  const [at, setAt] = useState<At>({ is: 'choosing' })
  const [fault, setFault] = useState<unknown>(null)
  const enter = () => void readSession().then(onSignedIn, setFault)
  const added = (codes: readonly string[] | null) => (codes ? setAt({ is: 'codes', codes }) : enter())
  const again = () => setAt({ is: 'choosing' })
  if (at.is === 'codes')
    return frame(
      t('codes.title'),
      t('codes.lead'),
      <>
        <RecoveryCodes codes={at.codes} name={owed.name} done={t('codes.kept')} onDone={enter} />
        <FaultLine fault={fault} />
      </>,
    )
  return frame(
    t('setUp.title'),
    t('setUp.lead', { name: owed.name }),
    <>
      {at.is === 'choosing' ? (
        <Choose host={owed.passkeyHost} onTotp={offered => setAt({ is: 'totp', offered })} onPasskey={() => setAt({ is: 'passkey' })} />
      ) : null}
      {at.is === 'totp' ? <TotpSetUp offered={at.offered} onAdded={added} /> : null}
      {at.is === 'passkey' ? <PasskeySetUp onAdded={added} /> : null}
      {at.is === 'choosing' ? (
        back
      ) : (
        <p className="step-back">
          <button type="button" className="btn bare" onClick={again}>
            {t('setUp.back')}
          </button>
        </p>
      )}
      <FaultLine fault={fault} />
    </>,
  )
}

type ChooseProps = { host: string | null; onTotp: (offered: TotpOffered) => void; onPasskey: () => void }

function Choose({ host, onTotp, onPasskey }: ChooseProps) {
  const { t } = useTranslation('second-steps')
  const [fault, setFault] = useState<unknown>(null)
  const here = passkeysHere(host)
  const whyNot = here === 'elsewhere' && host ? t('setUp.passkeyElsewhere', { host }) : t('setUp.passkeyNot')
  return (
    <>
      <p className="second">{t('setUp.choose')}</p>
      <ul className="step-ways">
        <li>
          <button type="button" className="btn do lg" onClick={() => void offerTotp(undefined).then(onTotp, setFault)}>
            {t('setUp.totp')}
          </button>
          <p className="small second">{t('setUp.totpWhy')}</p>
        </li>
        <li>
          <button type="button" className="btn lg" disabled={here !== 'here'} onClick={onPasskey}>
            {t('setUp.passkey')}
          </button>
          <p className="small second">{here === 'here' ? t('setUp.passkeyWhy') : whyNot}</p>
        </li>
      </ul>
      <FaultLine fault={fault} />
    </>
  )
}
