import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { dayTime } from '#shared/format.ts'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { assignOfficer } from './assignment.steps.ts'
import { OfficerPicks } from './OfficerPicks.tsx'
import { useGivesToAnybody } from './useGivesToAnybody.ts'
import { useOfficers } from './useOfficers.ts'

type ToAssign = { id: string; name: string; streetName: string | null; building?: string }

/** The enterprise gets its one officer; a first contact is due within 24 hours. R3.1, R3.6 */
export function AssignDialog({ enterprise, onClose }: { enterprise: ToAssign; onClose: () => void }) {
  const { t } = useTranslation(['assignments-first', 'requests-first'])
  const officers = useOfficers(useGivesToAnybody())
  const [officerId, setOfficerId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const chosen = officers.find(({ id }) => id === officerId)
  const navigate = useNavigate()
  const step = useMutation({
    mutationFn: (id: string) => assignOfficer(enterprise.id, { officerId: id, reason: reason.trim() }),
    onSuccess: assigned => {
      const due = dayTime(assigned.firstContactDueAt, serverNow())
      const go = () => void navigate({ to: '/enterprises/$id', params: { id: enterprise.id } })
      toast(t('pick.done', { officer: assigned.officerName, due }), { label: t('pick.see'), go })
      onClose()
    },
  })
  const faults = faultsOf(step.error, 'reason')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (officerId) step.mutate(officerId)
  }
  return (
    <Dialog title={t('pick.title')} onClose={onClose}>
      <p>
        <b>{enterprise.name}</b> <span className="quiet">{[enterprise.streetName, enterprise.building].filter(Boolean).join(' · ')}</span>
      </p>
      <p className="second">{t('pick.note')}</p>
      <form className="form block" onSubmit={submit} noValidate>
        <OfficerPicks
          label={t('requests-first:arrangeRole.officer')}
          officers={officers}
          value={officerId}
          onChange={setOfficerId}
          streetName={enterprise.streetName}
          nearEnterpriseId={enterprise.id}
        />
        <Field label={t('pick.reason')} hint={t('pick.reasonHint')} fault={faults.of('reason')}>
          {given => <input {...given} className="box" value={reason} maxLength={200} onChange={event => setReason(event.target.value)} />}
        </Field>
        <div className="acts">
          <Allowed type="submit" kind="do" why={chosen ? null : t('pick.choose')} aria-busy={step.isPending}>
            {chosen ? t('pick.submit', { officer: chosen.name }) : t('assign')}
          </Allowed>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}
