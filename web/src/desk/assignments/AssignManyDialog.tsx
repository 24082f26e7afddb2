import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { BulkOutcome } from '../shared/BulkOutcome.tsx'
import { assignEnterprises } from './assignment.steps.ts'
import { OfficerPicks } from './OfficerPicks.tsx'
import { useGivesToAnybody } from './useGivesToAnybody.ts'
import { useOfficers } from './useOfficers.ts'

type ToAssign = { id: string; name: string; streetName: string | null; building: string }

/** Many enterprises get the same officer; which cannot, is said one by one. R3.1, R3.2 */
export function AssignManyDialog({ enterprises, onClose }: { enterprises: readonly ToAssign[]; onClose: () => void }) {
  const { t } = useTranslation(['assignments-first', 'requests-first', 'shell'])
  const officers = useOfficers(useGivesToAnybody())
  const [officerId, setOfficerId] = useState<string | null>(null)
  // those that get their officer leave the list behind this dialog
  const [asked] = useState(enterprises)
  const chosen = officers.find(({ id }) => id === officerId)
  const step = useMutation({ mutationFn: assignEnterprises })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (officerId) step.mutate({ ids: asked.map(({ id }) => id), officerId, reason: '' })
  }
  const streets = [...new Set(asked.map(one => one.streetName))]
  return (
    <Dialog title={t('pick.title')} onClose={onClose}>
      <ul className="assigned-together">
        {asked.map(one => (
          <li key={one.id}>
            <b>{one.name}</b> <span className="quiet small">{[one.streetName, one.building].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      <p className="second">{t('pick.note')}</p>
      {step.data ? (
        <BulkOutcome outcome={step.data} nameOf={id => asked.find(one => one.id === id)?.name ?? id} />
      ) : (
        <form className="form block" onSubmit={submit} noValidate>
          <OfficerPicks
            label={t('requests-first:arrangeRole.officer')}
            officers={officers}
            value={officerId}
            onChange={setOfficerId}
            streetName={streets.length === 1 ? streets[0] : null}
            nearEnterpriseId={asked.length === 1 || streets.length === 1 ? asked[0]?.id : undefined}
          />
          <div className="acts">
            <Allowed type="submit" kind="do" why={chosen ? null : t('pick.choose')} aria-busy={step.isPending}>
              {chosen ? t('pick.submitMany', { officer: chosen.name, n: asked.length }) : t('assign')}
            </Allowed>
            <FaultLine fault={step.error} />
          </div>
        </form>
      )}
    </Dialog>
  )
}
