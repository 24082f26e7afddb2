import { textable } from '@yigen/domain/wire/phone.ts'
import { useRef } from 'react'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { useWords } from '#shared/words.ts'
import { bookingSheet } from './booking-sheet.ts'
import type { useBookingCode } from './useBookingCode.ts'

type Props = {
  sending: ReturnType<typeof useBookingCode>
  phone: string
  code: string
  fault: string | undefined
  onCode: (code: string) => void
}

/** The code that goes to the number; the demonstration shows it, for its numbers are invented. */
export function BookingCode({ sending: { busy, fault: notSent, sent, left, ask }, phone, code, fault, onCode }: Props) {
  const words = useWords(bookingSheet)
  const box = useRef<HTMLInputElement>(null)
  const getCode = async () => {
    if (left > 0 || !textable(phone)) return
    if (await ask(phone)) box.current?.focus()
  }
  return (
    <>
      <Field label={words.code} fault={fault}>
        {given => (
          <span className="with-code">
            <input
              {...given}
              ref={box}
              name="signInCode"
              className="box"
              inputMode="numeric"
              autoComplete="one-time-code"
              value={code}
              onChange={event => onCode(event.target.value.normalize('NFKC').replace(/\D/g, '').slice(0, 6))}
            />
            <button
              type="button"
              className="btn touch"
              onClick={getCode}
              aria-disabled={left > 0 || !textable(phone) || undefined}
              aria-busy={busy}
            >
              {left > 0 ? words.inSeconds(left) : words.getCode}
            </button>
          </span>
        )}
      </Field>
      <div role="status" className="code-sent">
        {sent?.shown ? (
          <p className="sub">
            {words.shown} <b>{sent.shown}</b>
            <br />
            {words.shownOnly}
          </p>
        ) : sent ? (
          <p className="sub">{words.sent(sent.minutes)}</p>
        ) : null}
      </div>
      <FaultLine fault={notSent} />
    </>
  )
}
