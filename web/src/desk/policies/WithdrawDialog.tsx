import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { say } from '@yigen/domain/wire/language.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from '#shared/Toast.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { AskDialog } from '../enterprises/AskDialog.tsx'
import { Choice } from '../shared/Choice.tsx'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { WordField } from '../shared/WordField.tsx'
import { onVersionOf } from './on-version.ts'
import { type Policy, policyPagesQuery } from './policy.queries.ts'
import { withdrawPolicy } from './policy.steps.ts'

/** Why it is no longer used from today, and what takes its place. R22.1 */
export function WithdrawDialog({ policy, onClose }: { policy: Policy; onClose: () => void }) {
  const { t } = useTranslation('policies')
  const language = useLanguage()
  const [reason, setReason] = useState('')
  const [replacedBy, setReplacedBy] = useState<string>()
  const [tried, setTried] = useState(false)
  const { data } = useInfiniteQuery(policyPagesQuery({ state: 'inForce' }))
  const others = data?.pages.flatMap(page => page.rows).filter(({ id }) => id !== policy.id) ?? []
  const withdrawing = useMutation({
    mutationFn: () => withdrawPolicy(onVersionOf(policy), reason.trim(), replacedBy ?? null),
    onSuccess: async () => {
      toast(t('withdraw.done'))
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(withdrawing.error, 'reason')
  const submit = () => {
    setTried(true)
    if (reason.trim()) withdrawing.mutate()
  }
  return (
    <AskDialog
      title={t('withdraw.title', { title: say(policy.title, language), version: policy.version.number })}
      submit={t('withdraw.send')}
      onSubmit={submit}
      onClose={onClose}
      pending={withdrawing.isPending}
      fault={faults.rest}
    >
      <WordField
        label={t('withdraw.why')}
        hint={t('withdraw.whyHint')}
        maxLength={500}
        fault={tried && !reason.trim() ? t('withdraw.need') : faults.of('reason')}
        value={reason}
        onChange={setReason}
      />
      <Choice
        label={t('withdraw.replacedBy')}
        none={t('withdraw.none')}
        value={replacedBy}
        options={others.map(({ id, title }) => ({ value: id, label: say(title, language) }))}
        onChange={setReplacedBy}
      />
    </AskDialog>
  )
}
