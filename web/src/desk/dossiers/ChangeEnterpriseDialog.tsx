import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '#shared/drafts.ts'
import { toast } from '#shared/Toast.tsx'
import { AskDialog } from '../enterprises/AskDialog.tsx'
import type { Enterprise } from '../enterprises/enterprise.queries.ts'
import { changeEnterprise } from '../enterprises/enterprise.steps.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { RegisterFields } from './RegisterFields.tsx'
import { changedOf, type RegisterEntry, registerEntryOf } from './register-entry.ts'

const untouched: Partial<RegisterEntry> = {}
const fields = ['name', 'kind', 'state', 'streetId', 'building', 'address', 'industry', 'note']

/** What the register says of it; what it said before stays in the record. R2.1, R2.2 */
export function ChangeEnterpriseDialog({ enterprise, onClose }: { enterprise: Enterprise; onClose: () => void }) {
  const { t } = useTranslation('enterprises')
  const said = registerEntryOf(enterprise)
  // only what was typed is kept: the rest may be changed by somebody else meanwhile
  const draft = useDraft<Partial<RegisterEntry>>(`enterprise:change:${enterprise.id}`, untouched)
  const written = { ...said, ...draft.value }
  const [tried, setTried] = useState(false)
  const nameless = written.name.trim() === ''
  const changing = useMutation({
    mutationFn: () => changeEnterprise(enterprise.id, changedOf(said, written)),
    onSuccess: () => {
      draft.discard()
      toast(t('change.done'))
      onClose()
    },
  })
  const submit = () => {
    setTried(true)
    if (!nameless) changing.mutate()
  }
  const faults = faultsOf(changing.error, ...fields)
  return (
    <AskDialog
      title={t('change.title')}
      submit={t('change.submit')}
      onSubmit={submit}
      onClose={onClose}
      pending={changing.isPending}
      fault={faults.rest}
      draftKept={draft.savedAt !== null}
    >
      <RegisterFields
        written={written}
        write={change => draft.write({ ...draft.value, ...change })}
        faultOf={field => (field === 'name' && tried && nameless ? t('add.needed', { field: t('add.fields.name') }) : faults.of(field))}
      />
    </AskDialog>
  )
}
