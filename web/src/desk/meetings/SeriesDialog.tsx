import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { weekdayWords } from '../shared/weekday-words.ts'
import type { Series, SeriesList } from './meeting.queries.ts'
import { changeMeetingSeries } from './meeting.steps.ts'
import { PeoplePick, PersonPick, type Picked } from './PersonPick.tsx'

type Props = { owner: SeriesList['mayBegin'][number]; series?: Series; onClose: () => void }

const picked = ({ memberId, name }: { memberId: string; name: string }): Picked => ({ id: memberId, name })

/** Chair, recorder, members, weekday and time of a series; on a day off it moves to the next working day by itself. R17.1 */
export function SeriesDialog({ series, owner, onClose }: Props) {
  const { t } = useTranslation('meetings')
  const [name, setName] = useState(series?.name ?? t('usualName'))
  const [chair, setChair] = useState(series ? picked(series.chair) : null)
  const [recorder, setRecorder] = useState(series ? picked(series.recorder) : null)
  const [members, setMembers] = useState(series?.members.map(picked) ?? [])
  const [when, setWhen] = useState({ weekday: series?.weekday ?? 1, time: series?.time ?? '09:00', place: series?.place ?? '' })
  const [tried, setTried] = useState(false)
  const { id, kind } = owner
  const step = useMutation({
    mutationFn: (said: { chairId: string; recorderId: string }) =>
      changeMeetingSeries({
        owner: kind === 'team' ? { kind, ministerId: id } : { kind, unitId: id },
        ...{ name: name.trim(), ...said, memberIds: members.map(member => member.id) },
        ...{ ...when, place: when.place.trim(), seen: series?.version ?? null },
      }),
    onSuccess: async () => {
      toast(t('seriesSaved'))
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(step.error, 'name', 'chairId', 'recorderId', 'memberIds', 'time')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() && chair && recorder && !step.isPending) step.mutate({ chairId: chair.id, recorderId: recorder.id })
  }
  return (
    <Dialog title={series ? t('changeSeries') : t('newSeries')} onClose={onClose}>
      <form className="form block" onSubmit={submit} noValidate>
        <Field label={t('seriesName')} fault={faults.of('name') ?? (tried && !name.trim() ? t('needName') : undefined)}>
          {given => <input {...given} className="box" maxLength={60} value={name} onChange={event => setName(event.target.value)} />}
        </Field>
        <div className="pair">
          <PersonPick
            label={t('chair')}
            value={chair}
            onChange={setChair}
            fault={faults.of('chairId') ?? (tried && !chair ? t('needPerson') : undefined)}
          />
          <PersonPick
            label={t('recorder')}
            value={recorder}
            onChange={setRecorder}
            fault={faults.of('recorderId') ?? (tried && !recorder ? t('needPerson') : undefined)}
          />
        </div>
        <PeoplePick label={t('members')} value={members} onChange={setMembers} fault={faults.of('memberIds')} />
        <div className="pair">
          <Field label={t('weekdayOf')} hint={t('movesOn')}>
            {given => (
              <select
                {...given}
                className="box"
                value={when.weekday}
                onChange={event => setWhen({ ...when, weekday: Number(event.target.value) })}
              >
                {weekdayWords().map((word, place) => (
                  <option key={word} value={place + 1}>
                    {word}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t('time')} {...(faults.of('time') ? { fault: faults.of('time') } : {})}>
            {given => (
              <input
                {...given}
                type="time"
                className="box"
                value={when.time}
                onChange={event => setWhen({ ...when, time: event.target.value })}
              />
            )}
          </Field>
        </div>
        <Field label={t('place')}>
          {given => (
            <input
              {...given}
              className="box"
              maxLength={120}
              value={when.place}
              onChange={event => setWhen({ ...when, place: event.target.value })}
            />
          )}
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
