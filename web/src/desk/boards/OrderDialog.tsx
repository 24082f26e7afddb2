import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { dayTime } from '#shared/format.ts'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { FindEnterprise, type Found } from '../requests/register/FindEnterprise.tsx'
import { faultsOf } from '../shared/field-faults.ts'
import '../requests/register/register.css'
import { orderContact } from '../assignments/assignment.steps.ts'

type Props = { officer: { id: string; name: string }; onClose: () => void }

/** The minister gives an officer something to take up with an enterprise: a first contact within 24 hours. R3.6 */
export function OrderDialog({ officer, onClose }: Props) {
  const { t } = useTranslation('boards')
  const [enterprise, setEnterprise] = useState<Found | null>(null)
  return (
    <Dialog title={t('orderTitle', { officer: officer.name })} onClose={onClose} className="register">
      <p className="second">{t('orderMeans', { officer: officer.name })}</p>
      {enterprise ? (
        <OrderForm officer={officer} enterprise={enterprise} onChange={() => setEnterprise(null)} onDone={onClose} />
      ) : (
        <div className="block">
          <FindEnterprise onChoose={setEnterprise} />
        </div>
      )}
    </Dialog>
  )
}

type FormProps = { officer: Props['officer']; enterprise: Found; onChange: () => void; onDone: () => void }

function OrderForm({ officer, enterprise, onChange, onDone }: FormProps) {
  const { t } = useTranslation('boards')
  const draft = useDraft(`order:${officer.id}:${enterprise.id}`, '')
  const [tried, setTried] = useState(false)
  const step = useMutation({
    mutationFn: () => orderContact(enterprise.id, { officerId: officer.id, words: draft.send().trim() }),
    onSuccess: ordered => {
      draft.discard()
      toast(t('ordered', { officer: ordered.officerName, time: dayTime(ordered.dueAt, serverNow()) }))
      onDone()
    },
  })
  const faults = faultsOf(step.error, 'words')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (draft.value.trim() && !step.isPending) step.mutate()
  }
  return (
    <form className="form block" onSubmit={submit} noValidate>
      <p>
        <b>{enterprise.name}</b>{' '}
        <button type="button" className="text-btn" onClick={onChange}>
          {t('otherEnterprise')}
        </button>
      </p>
      <Field label={t('orderWords')} fault={faults.of('words') ?? (tried && !draft.value.trim() ? t('needOrderWords') : undefined)}>
        {given => (
          <textarea
            {...given}
            className="box"
            maxLength={1000}
            placeholder={t('orderPlaceholder')}
            value={draft.value}
            onChange={event => draft.write(event.target.value)}
          />
        )}
      </Field>
      <div className="acts">
        <button type="submit" className="btn do" aria-busy={step.isPending}>
          {t('order', { officer: officer.name })}
        </button>
        <FaultLine fault={faults.rest} />
      </div>
    </form>
  )
}
