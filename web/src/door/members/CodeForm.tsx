import { textable } from '@yigen/domain/wire/phone.ts'
import { type FormEvent, useRef, useState } from 'react'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { isProblem } from '#shared/problem.ts'
import type { Session } from '#shared/session.ts'
import { useDoorWords } from '../shared/door-words.ts'
import { ChooseAccount } from './ChooseAccount.tsx'
import { CodeSent } from './CodeSent.tsx'
import { useSigningInByCode } from './useSigningInByCode.ts'

/** The phone, the code that goes to it, and, where several enterprises have the phone, which one. */
export function CodeForm({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const words = useDoorWords().signIn
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [tried, setTried] = useState<'ask' | 'enter' | null>(null)
  const { busy, fault, sent, accounts, left, ask, enter } = useSigningInByCode(onSignedIn)
  const phoneBox = useRef<HTMLInputElement>(null)
  const codeBox = useRef<HTMLInputElement>(null)
  const refused = (field: string) => (isProblem(fault) ? fault.of(field) : undefined)
  const phoneFault = tried && !textable(phone) ? words.phoneNeeded : refused('phone')
  const codeFault = tried === 'enter' && code.length < digits ? words.codeNeeded : refused('signInCode')

  function typeCode(typed: string) {
    setTried(null)
    setCode(digitsOf(typed))
  }

  async function getCode() {
    if (left > 0) return
    setTried('ask')
    if (!textable(phone)) return phoneBox.current?.focus()
    if (!(await ask(phone))) return
    setCode('')
    codeBox.current?.focus()
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried('enter')
    if (!textable(phone)) return phoneBox.current?.focus()
    if (code.length < digits) return codeBox.current?.focus()
    if (!(await enter(phone, code))) codeBox.current?.select()
  }

  if (accounts) return <ChooseAccount accounts={accounts} busy={busy !== null} onChoose={id => void enter(phone, code, id)} />
  return (
    <form className="form" onSubmit={submit} noValidate>
      <Field label={words.phone} hint={words.phoneRule} fault={phoneFault}>
        {given => (
          <input
            {...given}
            ref={phoneBox}
            className="box"
            type="tel"
            autoComplete="tel"
            value={phone}
            onChange={event => setPhone(event.target.value)}
          />
        )}
      </Field>
      <Field label={words.code} fault={codeFault}>
        {given => (
          <span className="with-code">
            <input
              {...given}
              ref={codeBox}
              className="box"
              inputMode="numeric"
              autoComplete="one-time-code"
              value={code}
              onChange={event => typeCode(event.target.value)}
            />
            <button type="button" className="btn touch" onClick={getCode} aria-disabled={left > 0 || undefined} aria-busy={busy === 'ask'}>
              {left > 0 ? words.inSeconds(left) : words.getCode}
            </button>
          </span>
        )}
      </Field>
      <CodeSent sent={sent} />
      <button type="submit" className="btn do touch" aria-busy={busy === 'enter'}>
        {words.enter}
      </button>
      <FaultLine fault={isProblem(fault) && fault.errors.length > 0 ? null : fault} />
    </form>
  )
}

const digits = 6
/** Of what was typed or pasted, in full-width as well: a whole message has them first. */
const digitsOf = (typed: string): string => typed.normalize('NFKC').replace(/\D/g, '').slice(0, digits)
