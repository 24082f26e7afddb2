import { useMutation } from '@tanstack/react-query'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { fromLocal } from '../calendar/local-time.ts'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { GuestsField } from './GuestsField.tsx'
import { planSiteMeeting } from './site-meeting.steps.ts'
import { WhenAndWhere } from './WhenAndWhere.tsx'
import '../shared/listing.css'
import './site-meetings.css'

type Props = {
  projectId: string
  /** where the project is, as the place begins */
  place?: string
  onClose: () => void
}

/** When, where, what about, and who is asked; everybody asked is told. */
export function PlanSiteMeetingDialog({ projectId, place: begins = '', onClose }: Props) {
  const { t } = useTranslation('site-meetings')
  const tomorrow = dateIn(serverNow()).add({ days: 1 })
  const draft = useDraft(`project:${projectId}:siteMeeting`, {
    ...{ startsAt: `${tomorrow}T15:00`, place: begins, about: '', enterpriseAsked: true },
    ...{ units: [] as string[], people: [] as { id: string; name: string }[] },
  })
  const [tried, setTried] = useState(false)
  const { startsAt, place, about, units, people, enterpriseAsked } = draft.value
  const write = (changed: Partial<typeof draft.value>) => draft.write({ ...draft.value, ...changed })
  const at = fromLocal(startsAt)
  const somebody = units.length + people.length > 0 || enterpriseAsked
  const step = useMutation({
    mutationFn: (moment: Temporal.Instant) => {
      const sent = draft.send()
      return planSiteMeeting(projectId, {
        ...{ startsAt: moment.toString(), place: sent.place.trim(), about: sent.about.trim(), enterpriseAsked: sent.enterpriseAsked },
        ...{ unitIds: sent.units, memberIds: sent.people.map(person => person.id) },
      })
    },
    onSuccess: async () => {
      draft.discard()
      toast(t('planned'))
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(step.error, 'startsAt', 'place', 'about', 'unitIds', 'memberIds')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (at && place.trim() && about.trim() && somebody && !step.isPending) step.mutate(at)
  }
  return (
    <Dialog title={t('planTitle')} onClose={onClose}>
      <form className="form block" onSubmit={submit} noValidate>
        <Field label={t('about')} fault={faults.of('about') ?? (tried && !about.trim() ? t('needAbout') : undefined)}>
          {given => (
            <input {...given} className="box" maxLength={300} value={about} onChange={event => write({ about: event.target.value })} />
          )}
        </Field>
        <WhenAndWhere value={draft.value} write={write} tried={tried} faultOf={faults.of} />
        <GuestsField
          units={units}
          people={people}
          write={write}
          fault={faults.of('unitIds') ?? faults.of('memberIds') ?? (tried && !somebody ? t('needGuest') : undefined)}
        />
        <label className="tick">
          <input type="checkbox" checked={enterpriseAsked} onChange={event => write({ enterpriseAsked: event.target.checked })} />
          <span>
            {t('askEnterprise')} <small className="quiet">{t('enterpriseReads')}</small>
          </span>
        </label>
        <div className="acts">
          <Allowed type="submit" kind="do" why={null} aria-busy={step.isPending}>
            {t('send')}
          </Allowed>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}
