import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { fetched } from '#shared/fetched.ts'
import { PasswordBox } from '#shared/PasswordBox.tsx'
import { isProblem } from '#shared/problem.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { WordField } from '../shared/WordField.tsx'
import { addPasskey, offerPasskey } from './second-step.steps.ts'

type Props = { onAdded: (codes: readonly string[] | null) => void; asksPassword?: boolean }

/** Its name, then the browser makes it; who is signed in gives the password once more. */
export function PasskeySetUp({ onAdded, asksPassword = false }: Props) {
  const { t } = useTranslation('second-steps')
  const [name, setName] = useState('')
  const [current, setCurrent] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const faults = faultsOf(fault, 'name', 'current')

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (busy || !name.trim() || (asksPassword && !current)) return
    setBusy(true)
    setFault(null)
    try {
      const offered = await offerPasskey(asksPassword ? current : undefined)
      const { makePasskey } = await fetched(() => import('./passkeys.ts'))
      onAdded((await addPasskey({ name: name.trim(), ...(await makePasskey(offered)) })).recoveryCodes)
    } catch (problem) {
      setFault(problem)
    } finally {
      setBusy(false)
    }
  }

  return (
    <form className="form" onSubmit={submit} noValidate>
      <WordField
        label={t('setUp.name')}
        hint={t('setUp.nameHint')}
        value={name}
        onChange={setName}
        maxLength={40}
        fault={faults.of('name') ?? (tried && !name.trim() ? t('setUp.nameNeeded') : undefined)}
      />
      {asksPassword ? (
        <Field
          label={t('mine.current')}
          hint={t('mine.currentWhy')}
          fault={faults.of('current') ?? (tried && !current ? t('mine.currentNeeded') : undefined)}
        >
          {given => (
            <PasswordBox {...given} value={current} autoComplete="current-password" onChange={event => setCurrent(event.target.value)} />
          )}
        </Field>
      ) : null}
      <button type="submit" className="btn do lg" aria-busy={busy}>
        {t('setUp.make')}
      </button>
      {fault && !isProblem(fault) ? (
        <p className="why-line" role="alert">
          {t('setUp.cancelled')}
        </p>
      ) : (
        <FaultLine fault={faults.rest} />
      )}
    </form>
  )
}
