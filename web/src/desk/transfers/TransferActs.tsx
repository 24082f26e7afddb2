import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { toast } from '#shared/Toast.tsx'
import { WordsForm } from '../shared/WordsForm.tsx'
import { AcceptTransferDialog } from './AcceptTransferDialog.tsx'
import type { Transfer } from './transfer.queries.ts'
import { declineTransfer, withdrawTransfer } from './transfer.steps.ts'

/** The steps that the server offers on it. R18.4 */
export function TransferActs({ transfer }: { transfer: Transfer }) {
  const { t } = useTranslation('transfers')
  const { id, may } = transfer
  const [open, setOpen] = useState<'accept' | 'decline' | null>(null)
  const close = () => setOpen(null)
  const withdrawing = useMutation({ mutationFn: () => withdrawTransfer(id), onSuccess: () => toast(t('act.withdrawn')) })
  if (open === 'decline')
    return (
      <WordsForm
        form={`transfer:${id}:decline`}
        label={t('act.declineWhy')}
        placeholder={t('act.declineWhy')}
        hint={t('act.declineHint')}
        send={t('act.decline')}
        take={words => declineTransfer(id, words)}
        done={t('act.declined')}
        onDone={close}
        onClose={close}
      />
    )
  return (
    <div className="transfer-acts">
      <FaultLine fault={withdrawing.error} />
      <div className="acts">
        {may.includes('withdrawTransfer') ? (
          <button type="button" className="btn" disabled={withdrawing.isPending} onClick={() => withdrawing.mutate()}>
            {t('act.withdraw')}
          </button>
        ) : null}
        {may.includes('declineTransfer') ? (
          <button type="button" className="btn" onClick={() => setOpen('decline')}>
            {t('act.decline')}
          </button>
        ) : null}
        {may.includes('acceptTransfer') ? (
          <button type="button" className="btn do" onClick={() => setOpen('accept')}>
            {t('act.accept')}
          </button>
        ) : null}
      </div>
      {open === 'accept' ? <AcceptTransferDialog transfer={transfer} onClose={close} /> : null}
    </div>
  )
}
