import { type FormEvent, useState } from 'react'
import { Fault, FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { dayTime } from '#shared/format.ts'
import { send } from '#shared/http.ts'
import { isProblem } from '#shared/problem.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import { useWords } from '#shared/words.ts'
import { useGet } from '../shared/useGet.ts'
import { bookingSheet } from './booking-sheet.ts'
import { useChosen } from './useChosen.ts'
import { WhenPicker } from './WhenPicker.tsx'
import type { OpenStation, OwnBookings } from './wire.ts'

type Props = { station: OwnBookings['stations'][number]; enterpriseId: string; onBooked: () => void; onClose: () => void }

/** A time, and what about if one likes: who comes the account says. R19.3 */
export function ContactBooking({ station: { token, place, weekday, from, until }, enterpriseId, onBooked, onClose }: Props) {
  const words = useWords(bookingSheet)
  const now = useNow()
  const [subject, setSubject] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const { data, fault: unread, again } = useGet<OpenStation>(`/api/station-cards/${encodeURIComponent(token)}`, {}, { of: ['booking'] })
  const { session, chosen, choose, showDay } = useChosen(data?.sessions ?? [])
  if (!data) return unread ? <Fault fault={unread} again={again} /> : <Skeleton kind="lines" rows={4} />

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!chosen || busy) return
    setBusy(true)
    setFault(null)
    try {
      await send('POST', '/api/own-bookings', { enterpriseId, ...chosen, subject })
      toast(words.state.booked)
      onBooked()
    } catch (problem) {
      setFault(problem)
      if (isProblem(problem) && problem.of('at')) again()
      setBusy(false)
    }
  }

  return (
    <form className="form" aria-label={words.title} onSubmit={submit} noValidate>
      <p className="sub">{words.where(place, weekday, from, until)}</p>
      <WhenPicker sessions={data.sessions} chosen={chosen} session={session} onSession={showDay} onChoose={choose} />
      <Field label={words.subject} hint={words.subjectHint}>
        {given => <input {...given} className="box" maxLength={500} value={subject} onChange={event => setSubject(event.target.value)} />}
      </Field>
      <button type="submit" className="btn do touch" aria-busy={busy} aria-disabled={chosen ? undefined : true}>
        {chosen ? words.book(dayTime(chosen.at, now)) : words.choose}
      </button>
      <button type="button" className="btn touch" onClick={onClose}>
        {words.back}
      </button>
      <FaultLine fault={fault} />
    </form>
  )
}
