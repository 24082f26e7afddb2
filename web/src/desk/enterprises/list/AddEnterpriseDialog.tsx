import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '#shared/drafts.ts'
import { toast } from '#shared/Toast.tsx'
import { faultsOf } from '../../shared/field-faults.ts'
import { AskDialog } from '../AskDialog.tsx'
import { addEnterprise } from '../enterprise.steps.ts'
import { NewEnterpriseFields } from './NewEnterpriseFields.tsx'
import { blankEnterprise, firstMissing, type NewEnterprise, toAdd } from './new-enterprise.ts'

const fields = ['name', 'code', 'building', 'industry', 'contact.name', 'contact.title', 'contact.phone']

/** One enterprise by hand, perhaps still in formation. R2.1 */
export function AddEnterpriseDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('enterprises')
  const { draft, missing, adding, submit } = useAdd(onClose)
  const faults = faultsOf(adding.error, ...fields)
  return (
    <AskDialog
      title={t('add.title')}
      submit={t('add.submit')}
      onSubmit={submit}
      onClose={onClose}
      pending={adding.isPending}
      fault={faults.rest}
      draftKept={draft.savedAt !== null}
    >
      <NewEnterpriseFields
        written={draft.value}
        write={changed => draft.write({ ...draft.value, ...changed })}
        missing={missing}
        faults={faults}
      />
    </AskDialog>
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
      toast(warning ?? t('add.done', { name: draft.value.name.trim() }))
      onClose()
      void navigate({ to: '/enterprises/$id', params: { id } })
    },
  })
  const submit = () => {
    const empty = firstMissing(draft.value)
    setMissing(empty)
    if (empty) document.querySelector<HTMLElement>(`dialog [name="${empty}"]`)?.focus()
    else adding.mutate(toAdd(draft.send()))
  }
  return { draft, missing, adding, submit }
}
