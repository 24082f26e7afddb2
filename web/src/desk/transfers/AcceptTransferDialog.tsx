import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { toast } from '#shared/Toast.tsx'
import { OfficerPicks } from '../assignments/OfficerPicks.tsx'
import { useOfficers } from '../assignments/useOfficers.ts'
import { shownAgain } from '../shared/changed.ts'
import type { Transfer } from './transfer.queries.ts'
import { acceptTransfer } from './transfer.steps.ts'

/** Who follows it from now on; who follows it here already stays. R18.4, R3.1 */
export function AcceptTransferDialog({ transfer, onClose }: { transfer: Transfer; onClose: () => void }) {
  const { t } = useTranslation('transfers')
  const { id, enterpriseName, officerThere, matters, to } = transfer
  const officers = useOfficers(true)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const officer = officerThere ?? officers.find(one => one.id === chosenId)
  const taking = useMutation({
    mutationFn: (officerId: string) => acceptTransfer(id, officerId),
    onSuccess: async () => {
      toast(t('act.accepted', { officer: officer?.name ?? '' }))
      await shownAgain()
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (officer && !taking.isPending) taking.mutate(officer.id)
  }
  return (
    <Dialog title={t('act.acceptTitle', { enterprise: enterpriseName })} onClose={onClose}>
      <form className="form block" onSubmit={submit} noValidate>
        <p className="second small">{t('act.acceptMeans', { district: to.name, count: matters.length })}</p>
        {officerThere ? (
          <p>{t('act.officerThere', { name: officerThere.name })}</p>
        ) : (
          <OfficerPicks label={t('act.officer')} officers={officers} value={chosenId} onChange={setChosenId} />
        )}
        <div className="acts">
          <Allowed type="submit" kind="do" why={officer ? null : t('act.needOfficer')} aria-busy={taking.isPending}>
            {t('act.accept')}
          </Allowed>
          <FaultLine fault={taking.error} />
        </div>
      </form>
    </Dialog>
  )
}
