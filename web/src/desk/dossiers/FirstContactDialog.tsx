import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '#shared/drafts.ts'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { recordFirstContact } from '../assignments/assignment.steps.ts'
import { fromLocal, toLocal } from '../calendar/local-time.ts'
import { AskDialog } from '../enterprises/AskDialog.tsx'
import type { Enterprise } from '../enterprises/enterprise.queries.ts'
import { faultsOf } from '../shared/field-faults.ts'

/** What was said, and when it truly was. R3.6 */
export function FirstContactDialog({ enterprise, onClose }: { enterprise: Enterprise; onClose: () => void }) {
  const { t } = useTranslation('enterprises')
  const draft = useDraft(`first-contact:${enterprise.id}`, { said: '', at: toLocal(serverNow()) })
  const [missing, setMissing] = useState(false)
  const { said, at } = draft.value
  const telling = useMutation({
    mutationFn: () => {
      const sent = draft.send()
      return recordFirstContact(enterprise.id, { said: sent.said.trim(), contactedAt: fromLocal(sent.at)?.toString() })
    },
    onSuccess: () => {
      draft.discard()
      toast(t('first.done'))
      onClose()
    },
  })
  const submit = () => {
    setMissing(said.trim() === '')
    if (said.trim() !== '') telling.mutate()
  }
  const faults = faultsOf(telling.error, 'said', 'contactedAt')
  return (
    <AskDialog
      title={t('first.open')}
      submit={t('first.submit')}
      onSubmit={submit}
      onClose={onClose}
      pending={telling.isPending}
      fault={faults.rest}
      draftKept={draft.savedAt !== null}
    >
      <Field label={t('first.said')} hint={t('first.saidHint')} fault={missing ? t('first.needed') : faults.of('said')}>
        {given => (
          <textarea
            {...given}
            className="box"
            rows={4}
            maxLength={2000}
            value={said}
            onChange={event => draft.write({ said: event.target.value, at })}
          />
        )}
      </Field>
      <Field label={t('first.at')} fault={faults.of('contactedAt')}>
        {given => (
          <input
            {...given}
            type="datetime-local"
            className="box"
            value={at}
            onChange={event => draft.write({ said, at: event.target.value })}
          />
        )}
      </Field>
    </AskDialog>
  )
}
