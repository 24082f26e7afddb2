import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { AskDialog } from '../enterprises/AskDialog.tsx'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { WordField } from '../shared/WordField.tsx'
import { onVersionOf } from './on-version.ts'
import type { Policy } from './policy.queries.ts'
import { publishPolicy } from './policy.steps.ts'

/** From which day the verified version is in force; the one before it holds until then. R22.1 */
export function PublishDialog({ policy, onClose }: { policy: Policy; onClose: () => void }) {
  const { t } = useTranslation('policies')
  const language = useLanguage()
  const navigate = useNavigate()
  const [from, setFrom] = useState(() => dateIn(serverNow()).toString())
  const [tried, setTried] = useState(false)
  const publishing = useMutation({
    mutationFn: () => publishPolicy(onVersionOf(policy), from),
    onSuccess: async () => {
      toast(t('publish.done', { day: from }))
      await shownAgain()
      onClose()
      await navigate({ to: '/policies/$id', params: { id: policy.id }, search: { version: String(policy.version.number) } })
    },
  })
  const faults = faultsOf(publishing.error, 'from')
  const submit = () => {
    setTried(true)
    if (from) publishing.mutate()
  }
  return (
    <AskDialog
      title={t('publish.title', { title: say(policy.title, language), version: policy.version.number })}
      submit={t('publish.send')}
      onSubmit={submit}
      onClose={onClose}
      pending={publishing.isPending}
      fault={faults.rest}
    >
      <WordField
        type="date"
        label={t('publish.from')}
        hint={t('publish.fromHint')}
        fault={tried && !from ? t('publish.need') : faults.of('from')}
        value={from}
        onChange={setFrom}
      />
    </AskDialog>
  )
}
