import { textable } from '@yigen/domain/wire/phone.ts'
import { type FormEvent, type InputHTMLAttributes, useRef, useState } from 'react'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { send } from '#shared/http.ts'
import { isProblem } from '#shared/problem.ts'
import { useWords } from '#shared/words.ts'
import { go } from '../shared/paths.ts'
import { bookingSheet } from './booking-sheet.ts'
import { keptBooking } from './kept-booking.ts'
import { makeTicket } from './make-ticket.ts'
import { queueSheet } from './queue-sheet.ts'
import type { Booked, OpenStation } from './wire.ts'

export type QueueFormProps = { token: string; queue: NonNullable<OpenStation['queue']> }

/** Who stands there takes a number: a name is enough, no code. R19.3 */
export function QueueForm({ token, queue }: QueueFormProps) {
  const words = useWords(bookingSheet)
  const said = useWords(queueSheet)
  const kept = keptBooking(token)
  const [opened, setOpened] = useState(false)
  const [typed, setTyped] = useState(() => kept.read())
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const place = useRef<HTMLFormElement>(null)
  const missing = { company: typed.company.trim() === '', phone: typed.phone.trim() !== '' && !textable(typed.phone) }
  const refused = (field: string) => (isProblem(fault) ? fault.of(field) : undefined)

  function write(part: Partial<typeof typed>) {
    setFault(null)
    setTyped({ ...typed, ...part })
    kept.write(part)
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    const first = (['company', 'phone'] as const).find(field => missing[field])
    if (first) return place.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus()
    if (busy) return
    setBusy(true)
    setFault(null)
    const ticket = typed.ticket ?? makeTicket()
    write({ ticket })
    try {
      const { company, phone, subject } = typed
      const body = { sessionId: queue.sessionId, company, phone: phone.trim(), subject, ticket }
      const { link } = await send<Booked>('POST', `/api/station-cards/${encodeURIComponent(token)}/queue`, body)
      kept.forget()
      go(`/door/booking/${link}`)
    } catch (problem) {
      setFault(problem)
      setBusy(false)
    }
  }

  if (!opened)
    return (
      <section className="pad">
        <h2>{said.here}</h2>
        <p className="sub">{said.waitingNow(queue.waiting)}</p>
        <div className="booking-acts">
          <button type="button" className="btn next touch" onClick={() => setOpened(true)}>
            {said.hereAct}
          </button>
        </div>
      </section>
    )
  const box = (field: 'company' | 'phone' | 'subject', more: InputHTMLAttributes<HTMLInputElement>) => ({
    ...more,
    name: field,
    className: 'box',
    value: typed[field],
    onChange: (event: { target: HTMLInputElement }) => write({ [field]: event.target.value }),
  })
  return (
    <section className="pad">
      <h2>{said.here}</h2>
      <form ref={place} className="form" aria-label={said.hereAct} onSubmit={submit} noValidate>
        <Field label={words.company} hint={words.companyHint} fault={tried && missing.company ? words.companyNeeded : refused('company')}>
          {given => <input {...given} {...box('company', { autoComplete: 'organization', maxLength: 120 })} />}
        </Field>
        <Field label={words.phone} hint={said.phoneOptional} fault={tried && missing.phone ? words.phoneNeeded : refused('phone')}>
          {given => <input {...given} {...box('phone', { type: 'tel', autoComplete: 'tel' })} />}
        </Field>
        <Field label={words.subject} hint={words.subjectHint} fault={refused('subject')}>
          {given => <input {...given} {...box('subject', { maxLength: 500 })} />}
        </Field>
        <button type="submit" className="btn do touch" aria-busy={busy}>
          {said.takeNumber}
        </button>
        <FaultLine fault={isProblem(fault) && fault.errors.length > 0 ? null : fault} />
      </form>
    </section>
  )
}
