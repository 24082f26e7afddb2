import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { shownAgain } from '../../shared/changed.ts'
import { faultsOf } from '../../shared/field-faults.ts'
import { returnPlan } from '../plan.steps.ts'
import type { Plan } from '../plan-answer.ts'

/** Back to the officer, with what is to be done otherwise. R15.7 */
export function ReturnDialog({ version, onClose }: { version: Plan; onClose: () => void }) {
  const { t } = useTranslation('plans')
  const draft = useDraft(`plan:${version.id}:return`, '')
  const [tried, setTried] = useState(false)
  const words = draft.value.trim()
  const returning = useMutation({
    mutationFn: () => returnPlan(version.projectId, version.id, { words }),
    onSuccess: async () => {
      draft.discard()
      toast(t('decide.returned'))
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(returning.error, 'words')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (words !== '' && !returning.isPending) returning.mutate()
  }
  return (
    <Dialog title={t('decide.returnTitle')} onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <Field label={t('decide.returnWords')} fault={faults.of('words') ?? (tried && words === '' ? t('wordsNeeded') : undefined)}>
          {given => (
            <textarea {...given} className="box" maxLength={500} value={draft.value} onChange={event => draft.write(event.target.value)} />
          )}
        </Field>
        <div className="acts">
          <button type="submit" className="btn do" aria-busy={returning.isPending}>
            {t('decide.returnPlan')}
          </button>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}
