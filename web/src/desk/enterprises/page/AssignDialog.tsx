import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { dayTime } from '#shared/format.ts'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { AskDialog } from '../AskDialog.tsx'
import type { Enterprise } from '../enterprise.queries.ts'
import { assignOfficer } from '../enterprise.steps.ts'
import { useEnterpriseStep } from '../useEnterpriseStep.ts'
import { OfficerPicker } from './OfficerPicker.tsx'

/** The first officer; the first contact is then due within 24 hours. R3.1, R3.6 */
export function AssignDialog({ enterprise, onClose }: { enterprise: Pick<Enterprise, 'id' | 'name'>; onClose: () => void }) {
  const { t } = useTranslation('enterprises')
  const [officerId, setOfficerId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const assigning = useEnterpriseStep(
    enterprise.id,
    (to: string) => assignOfficer(enterprise.id, { officerId: to, reason: reason.trim() }),
    ({ officerName, firstContactDueAt }) => {
      toast(t('assign.done', { officer: officerName, due: dayTime(firstContactDueAt, serverNow()) }))
      onClose()
    },
  )
  const submit = () => {
    setAsked(true)
    if (officerId) assigning.mutate(officerId)
  }
  return (
    <AskDialog
      title={t('assign.title', { enterprise: enterprise.name })}
      submit={t('assign.submit')}
      onSubmit={submit}
      onClose={onClose}
      pending={assigning.isPending}
      fault={assigning.error}
    >
      <p className="second">{t('assign.why')}</p>
      <OfficerPicker value={officerId} onPick={setOfficerId} missing={asked && !officerId} />
      <Field label={t('assign.reason')} hint={t('optional')}>
        {given => <input {...given} className="box" maxLength={200} value={reason} onChange={event => setReason(event.target.value)} />}
      </Field>
    </AskDialog>
  )
}
