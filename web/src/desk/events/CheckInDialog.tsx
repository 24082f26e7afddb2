import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { time } from '#shared/format.ts'
import { toast } from '#shared/Toast.tsx'
import type { Attendee } from './event.queries.ts'
import { checkIn } from './event.steps.ts'
import { found } from './found-people.ts'
import { readsCodes, useCodeReader } from './useCodeReader.ts'

type Props = { eventId: string; people: readonly Attendee[]; onClose: () => void }
type By = { code: string } | { signUpId: string }

/** At the door: by the camera, by the code, or by name, enterprise and the last four digits of the phone. R20.3 */
export function CheckInDialog({ eventId, people, onClose }: Props) {
  const { t } = useTranslation('events')
  const [text, setText] = useState('')
  const [camera, setCamera] = useState(false)
  const step = useMutation({
    mutationFn: (by: By) => checkIn(eventId, by),
    onSuccess: ({ name, enterpriseName }) => {
      toast(t('checkedIn', { name, enterprise: enterpriseName }))
      setText('')
    },
  })
  const rows = found(people, text)
  const [only] = rows
  const submit = (pressed: FormEvent) => {
    pressed.preventDefault()
    if (text.trim() && !step.isPending) step.mutate(only && rows.length === 1 ? { signUpId: only.id } : { code: text.trim() })
  }
  return (
    <Dialog title={t('act.checkIn')} onClose={onClose}>
      {camera ? <Camera onCode={code => step.mutate({ code })} /> : null}
      <form className="event-check" onSubmit={submit}>
        <input
          className="box"
          aria-label={t('checkBy')}
          placeholder={t('checkBy')}
          autoComplete="off"
          maxLength={60}
          value={text}
          onChange={event => setText(event.target.value)}
        />
        <button type="submit" className="btn do" aria-busy={step.isPending}>
          {t('checkInOne')}
        </button>
        {readsCodes() ? (
          <button type="button" className="btn" aria-pressed={camera} onClick={() => setCamera(!camera)}>
            {t(camera ? 'cameraOff' : 'cameraOn')}
          </button>
        ) : null}
      </form>
      <FaultLine fault={step.error} />
      <ul className="event-people" aria-label={t('people.title')}>
        {rows.map(row => (
          <Row key={row.id} row={row} onCheck={() => step.mutate({ signUpId: row.id })} />
        ))}
      </ul>
      {rows.length === 0 ? <p className="second">{t('people.noneFound')}</p> : null}
    </Dialog>
  )
}

function Row({ row, onCheck }: { row: Attendee; onCheck: () => void }) {
  const { t } = useTranslation('events')
  const { name, enterpriseName, phone, state, checkedInAt } = row
  return (
    <li>
      <span className="grow">
        <b>{name}</b> <span className="small quiet">{phone}</span>
        <small>{enterpriseName}</small>
      </span>
      {checkedInAt ? <span className="small quiet">{t('people.in', { time: time(checkedInAt) })}</span> : null}
      {!checkedInAt && state === 'waiting' ? <span className="small quiet">{t('people.waits')}</span> : null}
      {!checkedInAt && state === 'seated' ? (
        <button type="button" className="btn next" aria-label={t('checkInNamed', { name })} onClick={onCheck}>
          {t('checkInOne')}
        </button>
      ) : null}
    </li>
  )
}

function Camera({ onCode }: { onCode: (code: string) => void }) {
  const { t } = useTranslation('events')
  const { video, denied } = useCodeReader(onCode)
  if (denied) return <p className="second">{t('cameraDenied')}</p>
  return <video ref={video} className="event-camera" autoPlay muted playsInline aria-label={t('cameraOn')} />
}
