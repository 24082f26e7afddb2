import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { fromLocal, toLocal } from '../calendar/local-time.ts'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import type { SiteMeeting } from './site-meeting.queries.ts'
import { moveSiteMeeting } from './site-meeting.steps.ts'
import { WhenAndWhere } from './WhenAndWhere.tsx'

/** Another time or place, and why. */
export function MoveDialog({ meeting, onClose }: { meeting: SiteMeeting; onClose: () => void }) {
  const { t } = useTranslation('site-meetings')
  const begins = { startsAt: toLocal(Temporal.Instant.from(meeting.startsAt)), place: meeting.place, reason: '' }
  const draft = useDraft(`siteMeeting:${meeting.id}:move`, begins)
  const [tried, setTried] = useState(false)
  const { startsAt, place, reason } = draft.value
  const at = fromLocal(startsAt)
  const step = useMutation({
    mutationFn: (moment: Temporal.Instant) => {
      const sent = draft.send()
      return moveSiteMeeting(meeting, { startsAt: moment.toString(), place: sent.place.trim(), reason: sent.reason.trim() })
    },
    onSuccess: async () => {
      draft.discard()
      toast(t('moved'))
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(step.error, 'startsAt', 'place', 'reason')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (at && place.trim() && reason.trim() && !step.isPending) step.mutate(at)
  }
  return (
    <Dialog title={t('move')} onClose={onClose}>
      <form className="form block" onSubmit={submit} noValidate>
        <WhenAndWhere
          value={draft.value}
          write={changed => draft.write({ ...draft.value, ...changed })}
          tried={tried}
          faultOf={faults.of}
        />
        <Field label={t('moveWhy')} fault={faults.of('reason') ?? (tried && !reason.trim() ? t('moveWhy') : undefined)}>
          {given => (
            <input
              {...given}
              className="box"
              maxLength={300}
              value={reason}
              onChange={event => draft.write({ ...draft.value, reason: event.target.value })}
            />
          )}
        </Field>
        <div className="acts">
          <Allowed type="submit" kind="do" why={null} aria-busy={step.isPending}>
            {t('moveSend')}
          </Allowed>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}
