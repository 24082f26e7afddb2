import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { some } from '#shared/about.ts'
import { toast } from '#shared/Toast.tsx'
import { AskDialog } from '../enterprises/AskDialog.tsx'
import type { Enterprise } from '../enterprises/enterprise.queries.ts'
import { closeEnterprise, takeBackEnterprise } from '../enterprises/enterprise.steps.ts'
import { changed } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { WordField } from '../shared/WordField.tsx'

const taking = { close: closeEnterprise, takeBack: takeBackEnterprise }

/** It is not there any more, or its row was a mistake: either way with the reason, which stays in the record. R2.2, R3.1 */
export function EndEnterpriseDialog({
  enterprise,
  act,
  onClose,
}: {
  enterprise: Enterprise
  act: keyof typeof taking
  onClose: () => void
}) {
  const { t } = useTranslation('enterprises')
  const navigate = useNavigate()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = reason.trim() === ''
  const ending = useMutation({
    mutationFn: () => taking[act](enterprise.id, reason.trim()),
    onSuccess: () => {
      toast(t(`end.${act}.done`, { name: enterprise.name }))
      onClose()
      if (act === 'takeBack') void navigate({ to: '/enterprises' }).then(() => changed({ enterprise: some }))
    },
  })
  const submit = () => {
    setTried(true)
    if (!missing) ending.mutate()
  }
  const faults = faultsOf(ending.error, 'reason')
  return (
    <AskDialog
      title={t(`end.${act}.title`, { name: enterprise.name })}
      submit={t(`end.${act}.submit`)}
      onSubmit={submit}
      onClose={onClose}
      pending={ending.isPending}
      fault={faults.rest}
    >
      <p className="second">{t(`end.${act}.why`)}</p>
      <WordField
        label={t('end.reason')}
        hint={t(`end.${act}.reasonHint`)}
        fault={tried && missing ? t('end.needed') : faults.of('reason')}
        value={reason}
        onChange={setReason}
        maxLength={200}
      />
    </AskDialog>
  )
}
