import { useMutation } from '@tanstack/react-query'
import { endOfDay } from '@yigen/domain/calendar/zone.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { faultsOf } from '../shared/field-faults.ts'
import { appointDeputy } from './assignment.steps.ts'
import { OfficerPicks } from './OfficerPicks.tsx'
import type { OfficerRow } from './team.query.ts'
import { useOfficers } from './useOfficers.ts'

/** The standing B角 of an officer; the one before ends where this one begins. R3.3 */
export function DeputyDialog({ officer, onClose }: { officer: OfficerRow; onClose: () => void }) {
  const { t } = useTranslation('assignments')
  const officers = useOfficers(true).filter(({ id }) => id !== officer.id)
  const [deputyId, setDeputyId] = useState<string | null>(null)
  const [last, setLast] = useState('')
  const chosen = officers.find(({ id }) => id === deputyId)
  const deputy = chosen?.name ?? ''
  const step = useMutation({
    mutationFn: (id: string) =>
      appointDeputy(officer.id, { deputyId: id, until: last ? endOfDay(Temporal.PlainDate.from(last)).toString() : null }),
    onSuccess: ({ held }) => {
      toast(t(held > 0 ? 'deputy.doneHeld' : 'deputy.done', { deputy, officer: officer.name, count: held }))
      onClose()
    },
  })
  const faults = faultsOf(step.error, 'until')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (deputyId) step.mutate(deputyId)
  }
  return (
    <Dialog title={t('setDeputyOf', { officer: officer.name })} onClose={onClose}>
      <p className="second">{t('deputy.note', { officer: officer.name })}</p>
      <form className="form block" onSubmit={submit} noValidate>
        <OfficerPicks label={t('column.deputy')} officers={officers} value={deputyId} onChange={setDeputyId} />
        <Field label={t('deputy.until')} hint={t('deputy.untilHint')} fault={faults.of('until')}>
          {given => <input {...given} type="date" className="box" value={last} onChange={event => setLast(event.target.value)} />}
        </Field>
        <div className="acts">
          <Allowed type="submit" kind="do" why={chosen ? null : t('deputy.choose')} aria-busy={step.isPending}>
            {chosen ? t('deputy.submit', { deputy }) : t('setDeputy')}
          </Allowed>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}
