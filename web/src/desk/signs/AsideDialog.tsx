import { useMutation } from '@tanstack/react-query'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { WordField } from '../shared/WordField.tsx'
import type { SignRow } from './sign.queries.ts'
import { setSignAside } from './sign.steps.ts'

/** Not now: with a reason and a day to look again. R23.2 */
export function AsideDialog({ row, onClose }: { row: SignRow; onClose: () => void }) {
  const { t } = useTranslation('signs')
  const [tried, setTried] = useState(false)
  const inTwoWeeks = dateIn(serverNow()).add({ weeks: 2 }).toString()
  const draft = useDraft(`sign:${row.id}:aside`, { reason: '', until: inTwoWeeks })
  const { value } = draft
  const step = useMutation({
    mutationFn: () => {
      const sent = draft.send()
      return setSignAside(row.id, { reason: sent.reason.trim(), until: sent.until })
    },
    onSuccess: async () => {
      draft.discard()
      toast(t('asideDialog.done', { until: value.until }))
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(step.error, 'reason', 'until')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (value.reason.trim() && value.until && !step.isPending) step.mutate()
  }
  return (
    <Dialog title={`${t('asideDialog.title')} · ${row.enterpriseName}`} onClose={onClose}>
      <form className="form block" onSubmit={submit} noValidate>
        <p className="second small">{t('asideDialog.means')}</p>
        <WordField
          label={t('asideDialog.reason')}
          fault={faults.of('reason') ?? (tried && !value.reason.trim() ? t('asideDialog.needReason') : undefined)}
          value={value.reason}
          onChange={reason => draft.write({ ...value, reason })}
          maxLength={300}
        />
        <WordField
          label={t('asideDialog.until')}
          type="date"
          fault={faults.of('until') ?? (tried && !value.until ? t('asideDialog.needUntil') : undefined)}
          value={value.until}
          onChange={until => draft.write({ ...value, until })}
        />
        <div className="acts">
          <Allowed type="submit" kind="do" why={null} aria-busy={step.isPending}>
            {t('asideDialog.send')}
          </Allowed>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}
