import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { isProblem } from '#shared/problem.ts'
import { toast } from '#shared/Toast.tsx'
import { useSharedWords } from '#shared/words.ts'
import { queries } from '../../queries.ts'
import { addEnterprise } from '../enterprise.steps.ts'
import { NewEnterpriseFields } from './NewEnterpriseFields.tsx'
import { blankEnterprise, firstMissing, type NewEnterprise, toAdd } from './new-enterprise.ts'

/** One enterprise by hand, perhaps still in formation. R2.1 */
export function AddEnterpriseDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('enterprises')
  const shared = useSharedWords()
  const form = useId()
  const { draft, missing, adding, submit } = useAdd(onClose)
  const named = isProblem(adding.error) && adding.error.errors.length > 0
  const foot = (
    <>
      {draft.savedAt ? <span className="small quiet grow">{t('draftKept')}</span> : <span className="grow" />}
      <button type="button" className="btn bare" onClick={onClose}>
        {shared.cancel}
      </button>
      <button type="submit" form={form} className="btn do" aria-busy={adding.isPending}>
        {t('add.submit')}
      </button>
    </>
  )
  return (
    <Dialog title={t('add.title')} onClose={onClose} foot={foot} className="asking">
      <form id={form} className="form" noValidate onSubmit={submit}>
        <NewEnterpriseFields
          written={draft.value}
          write={changed => draft.write({ ...draft.value, ...changed })}
          missing={missing}
          fault={adding.error}
        />
        {named ? null : <FaultLine fault={adding.error} />}
      </form>
    </Dialog>
  )
}

function useAdd(onClose: () => void) {
  const { t } = useTranslation('enterprises')
  const navigate = useNavigate()
  const draft = useDraft<NewEnterprise>('enterprise:new', blankEnterprise)
  const [missing, setMissing] = useState<keyof NewEnterprise | null>(null)
  const adding = useMutation({
    mutationFn: addEnterprise,
    onSuccess: ({ id, warning }) => {
      draft.discard()
      void queries.invalidateQueries({ queryKey: ['enterprises'] })
      toast(warning ?? t('add.done', { name: draft.value.name.trim() }))
      onClose()
      void navigate({ to: '/enterprises/$id', params: { id } })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const empty = firstMissing(draft.value)
    setMissing(empty)
    if (empty) document.querySelector<HTMLElement>(`dialog [name="${empty}"]`)?.focus()
    else if (!adding.isPending) adding.mutate(toAdd(draft.value))
  }
  return { draft, missing, adding, submit }
}
