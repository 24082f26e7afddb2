import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { fetched } from '#shared/fetched.ts'
import { isProblem } from '#shared/problem.ts'
import type { Session } from '#shared/session.ts'
import { CodeField } from './CodeField.tsx'
import { passkeysHere } from './passkeys-here.ts'
import type { OwedStep } from './second-step.queries.ts'
import { askPasskey, showCode, showPasskey, showRecoveryCode } from './second-step.steps.ts'

type Way = 'code' | 'passkey' | 'recovery'
type Props = { owed: OwedStep; onSignedIn: (session: Session) => void }

/** One of the ways that the person has, and the others to change to. */
export function ShowStep({ owed, onSignedIn }: Props) {
  const { t } = useTranslation('second-steps')
  const [way, setWay] = useState<Way>(owed.totp ? 'code' : 'passkey')
  const others = waysOf(owed).filter(one => one !== way)
  const label = { code: t('show.byCode'), passkey: t('show.passkey'), recovery: t('show.recovery') }
  return (
    <>
      {way === 'code' ? <ByCode onSignedIn={onSignedIn} /> : null}
      {way === 'passkey' ? <ByPasskey host={owed.passkeyHost} onSignedIn={onSignedIn} /> : null}
      {way === 'recovery' ? <ByRecoveryCode left={owed.recoveryCodes} onSignedIn={onSignedIn} /> : null}
      <ul className="other-ways">
        {others.map(one => (
          <li key={one}>
            <button type="button" className="btn lg" onClick={() => setWay(one)}>
              {label[one]}
            </button>
          </li>
        ))}
      </ul>
      <p className="small quiet">{t('show.lost')}</p>
    </>
  )
}

const waysOf = ({ totp, passkeys, recoveryCodes }: OwedStep): Way[] => [
  ...(totp ? (['code'] as const) : []),
  ...(passkeys > 0 ? (['passkey'] as const) : []),
  ...(recoveryCodes > 0 ? (['recovery'] as const) : []),
]

function ByCode({ onSignedIn }: Pick<Props, 'onSignedIn'>) {
  const { t } = useTranslation('second-steps')
  const [code, setCode] = useState('')
  const { submit, fault, busy, tried } = useShowing(() => showCode(code), code.trim() !== '', onSignedIn)
  return (
    <form className="form" onSubmit={submit} noValidate>
      <CodeField
        label={t('show.code')}
        hint={t('show.codeHint')}
        value={code}
        onChange={setCode}
        fault={faultOf(fault, 'oneTimeCode') ?? (tried && !code.trim() ? t('show.codeNeeded') : undefined)}
      />
      <Submit busy={busy} />
      <FaultLine fault={faultOf(fault, 'oneTimeCode') ? null : fault} />
    </form>
  )
}

function ByRecoveryCode({ left, onSignedIn }: { left: number } & Pick<Props, 'onSignedIn'>) {
  const { t } = useTranslation('second-steps')
  const [code, setCode] = useState('')
  const { submit, fault, busy, tried } = useShowing(() => showRecoveryCode(code.trim()), code.trim() !== '', onSignedIn)
  const why = faultOf(fault, 'recoveryCode') ?? (tried && !code.trim() ? t('show.recoveryNeeded') : undefined)
  return (
    <form className="form" onSubmit={submit} noValidate>
      <Field label={t('show.recoveryCode')} hint={t('show.recoveryHint', { n: left })} fault={why}>
        {given => (
          <input
            {...given}
            className="box code-box"
            value={code}
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: the one field that was asked for
            autoFocus
            onChange={event => setCode(event.target.value)}
          />
        )}
      </Field>
      <Submit busy={busy} />
      <FaultLine fault={faultOf(fault, 'recoveryCode') ? null : fault} />
    </form>
  )
}

function ByPasskey({ host, onSignedIn }: { host: string | null } & Pick<Props, 'onSignedIn'>) {
  const { t } = useTranslation('second-steps')
  const here = passkeysHere(host)
  const { submit, fault, busy } = useShowing(signedByPasskey, here === 'here', onSignedIn)
  if (here !== 'here') return <p className="second block">{host ? t('show.passkeyElsewhere', { host }) : t('setUp.passkeyNot')}</p>
  return (
    <form className="form" onSubmit={submit} noValidate>
      <p className="second">{t('show.passkeyLead')}</p>
      <button type="submit" className="btn do lg" aria-busy={busy}>
        {t('show.passkey')}
      </button>
      {fault && !isProblem(fault) ? (
        <p className="why-line" role="alert">
          {t('show.passkeyFailed')}
        </p>
      ) : (
        <FaultLine fault={fault} />
      )}
    </form>
  )
}

async function signedByPasskey(): Promise<Session> {
  const asked = await askPasskey()
  const { signWithPasskey } = await fetched(() => import('./passkeys.ts'))
  return showPasskey(await signWithPasskey(asked))
}

function Submit({ busy }: { busy: boolean }) {
  const { t } = useTranslation('second-steps')
  return (
    <button type="submit" className="btn do lg" aria-busy={busy}>
      {t('show.submit')}
    </button>
  )
}

const faultOf = (fault: unknown, field: string) => (isProblem(fault) ? fault.of(field) : undefined)

function useShowing(show: () => Promise<Session>, ready: boolean, onSignedIn: (session: Session) => void) {
  const [fault, setFault] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)
  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (busy || !ready) return
    setBusy(true)
    setFault(null)
    try {
      onSignedIn(await show())
    } catch (problem) {
      setFault(problem)
    } finally {
      setBusy(false)
    }
  }
  return { submit, fault, busy, tried }
}
