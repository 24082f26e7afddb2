import { type FormEvent, lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { fetched } from '#shared/fetched.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { CodeField } from './CodeField.tsx'
import { addTotp, type TotpOffered } from './second-step.steps.ts'

const Qr = lazy(async () => ({ default: (await fetched(() => import('#shared/Qr.tsx'))).Qr }))

/** Scan or type the secret, then show the first code. */
export function TotpSetUp({ offered, onAdded }: { offered: TotpOffered; onAdded: (codes: readonly string[] | null) => void }) {
  const { t } = useTranslation('second-steps')
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const faults = faultsOf(fault, 'oneTimeCode')

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (busy || !code.trim()) return
    setBusy(true)
    setFault(null)
    try {
      onAdded((await addTotp(code)).recoveryCodes)
    } catch (problem) {
      setFault(problem)
    } finally {
      setBusy(false)
    }
  }

  return (
    <form className="form" onSubmit={submit} noValidate>
      <div className="by-app">
        <Suspense fallback={<span className="qr" />}>
          <Qr text={offered.uri} label={t('setUp.qr')} />
        </Suspense>
        <p className="small second">
          {t('setUp.scan')}
          {t('setUp.orType')} <span className="totp-secret">{offered.secret.replace(/(.{4})(?=.)/g, '$1 ')}</span>
        </p>
      </div>
      <CodeField
        label={t('setUp.first')}
        value={code}
        onChange={setCode}
        fault={faults.of('oneTimeCode') ?? (tried && !code.trim() ? t('show.codeNeeded') : undefined)}
      />
      <button type="submit" className="btn do lg" aria-busy={busy}>
        {t('setUp.confirm')}
      </button>
      <FaultLine fault={faults.rest} />
    </form>
  )
}
