import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { PasswordBox } from '#shared/PasswordBox.tsx'
import { toast } from '#shared/Toast.tsx'
import { useSharedWords } from '#shared/words.ts'
import { faultsOf } from '../shared/field-faults.ts'

type Props = { why?: string; verb: string; take: (current: string) => Promise<unknown>; done?: string; onClose: () => void }

/** What would lock somebody out of their account asks for the password anew. With `done` it is over then. */
export function ProveForm({ why, verb, take, done, onClose }: Props) {
  const { t } = useTranslation('second-steps')
  const words = useSharedWords()
  const [current, setCurrent] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const faults = faultsOf(fault, 'current')

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (busy || !current) return
    setBusy(true)
    setFault(null)
    try {
      await take(current)
      if (done) toast(done)
      if (done || why) onClose()
    } catch (problem) {
      setFault(problem)
    } finally {
      setBusy(false)
    }
  }

  return (
    <form className="form" onSubmit={submit} noValidate>
      {why ? <p className="second">{why}</p> : null}
      <Field
        label={t('mine.current')}
        hint={t('mine.currentWhy')}
        fault={faults.of('current') ?? (tried && !current ? t('mine.currentNeeded') : undefined)}
      >
        {given => (
          <PasswordBox
            {...given}
            value={current}
            autoComplete="current-password"
            autoFocus
            onChange={event => setCurrent(event.target.value)}
          />
        )}
      </Field>
      <div className="acts">
        <button type="submit" className="btn do" aria-busy={busy}>
          {verb}
        </button>
        <button type="button" className="btn bare" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
      <FaultLine fault={faults.rest} />
    </form>
  )
}
