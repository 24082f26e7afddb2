import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { fromLocal, toLocal } from '../calendar/local-time.ts'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import type { DutySession } from './station.queries.ts'
import { moveSession } from './station.steps.ts'

/** Another time, for as long, and why; one that was called off is taken up again. R19.1 */
export function MoveSessionDialog({ session, onClose }: { session: DutySession; onClose: () => void }) {
  const { t } = useTranslation('stations')
  const [when, setWhen] = useState(toLocal(Temporal.Instant.from(session.startsAt)))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const at = fromLocal(when)
  const step = useMutation({
    mutationFn: (moment: Temporal.Instant) => moveSession(session.id, moment.toString(), reason.trim()),
    onSuccess: async () => {
      toast(t('moveDone'))
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(step.error, 'startsAt', 'reason')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (at && reason.trim() && !step.isPending) step.mutate(at)
  }
  return (
    <Dialog title={t(session.state === 'calledOff' ? 'takeUp' : 'move')} onClose={onClose}>
      <form className="form block" onSubmit={submit} noValidate>
        <Field label={t('moveTo')} fault={faults.of('startsAt') ?? (tried && !at ? t('needWhen') : undefined)}>
          {given => <input {...given} type="datetime-local" className="box" value={when} onChange={event => setWhen(event.target.value)} />}
        </Field>
        <Field label={t('moveWhy')} fault={faults.of('reason') ?? (tried && !reason.trim() ? t('needMoveWhy') : undefined)}>
          {given => <input {...given} className="box" maxLength={300} value={reason} onChange={event => setReason(event.target.value)} />}
        </Field>
        <div className="acts">
          <Allowed type="submit" kind="do" why={null} aria-busy={step.isPending}>
            {t('save')}
          </Allowed>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}
