import { textable } from '@yigen/domain/wire/phone.ts'
import { type FormEvent, type InputHTMLAttributes, useRef, useState } from 'react'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { send } from '#shared/http.ts'
import { isProblem } from '#shared/problem.ts'
import { useWords } from '#shared/words.ts'
import { go } from '../shared/paths.ts'
import { BookingCode } from './BookingCode.tsx'
import { bookingSheet } from './booking-sheet.ts'
import { keptBooking } from './kept-booking.ts'
import { useBookingCode } from './useBookingCode.ts'
import type { Booked, When } from './wire.ts'

type Props = { token: string; form: string; when: When | null; onBusy: (busy: boolean) => void; onTaken: () => void }

/** Who comes: a name, a number, the code that went to it, and what about if one likes. No account. R19.3 */
export function BookForm({ token, form, when, onBusy, onTaken }: Props) {
  const words = useWords(bookingSheet)
  const kept = keptBooking(token)
  const [typed, setTyped] = useState(() => kept.read())
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const sending = useBookingCode(token)
  const sent = sending.sent?.phone === typed.phone ? sending.sent : null
  const place = useRef<HTMLFormElement>(null)
  const missing = {
    company: typed.company.trim() === '',
    phone: !textable(typed.phone),
    signInCode: code.length < digits || !sent,
  }
  const refused = (field: string) => (isProblem(fault) ? fault.of(field) : undefined)
  const say = (field: keyof typeof missing, sentence: string) => (tried && missing[field] ? sentence : refused(field))

  function write(part: Partial<typeof typed>) {
    setFault(null)
    setTyped({ ...typed, ...part })
    kept.write(part)
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    const first = (Object.keys(missing) as (keyof typeof missing)[]).find(field => missing[field])
    if (first) return place.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus()
    if (!when || !sent) return
    onBusy(true)
    setFault(null)
    try {
      const { company, phone, subject } = typed
      const body = { ...when, company, phone, subject, ticket: sent.ticket, signInCode: code }
      const { link } = await send<Booked>('POST', `/api/station-cards/${encodeURIComponent(token)}/bookings`, body)
      kept.forget()
      go(`/door/booking/${link}`)
    } catch (problem) {
      setFault(problem)
      if (isProblem(problem) && problem.of('at')) onTaken()
    } finally {
      onBusy(false)
    }
  }

  const box = (field: 'company' | 'phone' | 'subject', more: InputHTMLAttributes<HTMLInputElement>) => ({
    ...more,
    name: field,
    className: 'box',
    value: typed[field],
    onChange: (event: { target: HTMLInputElement }) => write({ [field]: event.target.value }),
  })
  return (
    <form id={form} ref={place} className="form" onSubmit={submit} noValidate>
      <Field label={words.company} hint={words.companyHint} fault={say('company', words.companyNeeded)}>
        {given => <input {...given} {...box('company', { autoComplete: 'organization', maxLength: 120 })} />}
      </Field>
      <Field label={words.phone} hint={words.phoneHint} fault={say('phone', words.phoneNeeded)}>
        {given => <input {...given} {...box('phone', { type: 'tel', autoComplete: 'tel' })} />}
      </Field>
      <BookingCode
        sending={{ ...sending, sent }}
        phone={typed.phone}
        code={code}
        fault={say('signInCode', words.codeNeeded)}
        onCode={next => {
          setFault(null)
          setCode(next)
        }}
      />
      <Field label={words.subject} hint={words.subjectHint} fault={refused('subject')}>
        {given => <input {...given} {...box('subject', { maxLength: 500 })} />}
      </Field>
      <FaultLine fault={isProblem(fault) && fault.errors.some(({ field }) => field !== 'at') ? null : fault} />
    </form>
  )
}

const digits = 6
