import type { SignInCodeSent } from '@yigen/domain/codes/sign-in-code.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { textable } from '@yigen/domain/wire/phone.ts'
import { type FormEvent, useRef, useState } from 'react'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { send } from '#shared/http.ts'
import { isProblem } from '#shared/problem.ts'
import { type AccountChoice, type Session, signInByCode } from '#shared/session.ts'
import { useDoorWords } from '../shared/door-words.ts'
import { ChooseAccount } from './ChooseAccount.tsx'
import { CodeSent } from './CodeSent.tsx'
import { useCountdown } from './useCountdown.ts'

type Sent = Wire<typeof SignInCodeSent>

/** The phone, the code that goes to it, and, where several enterprises have the phone, which one. */
export function CodeForm({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const words = useDoorWords().signIn
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [tried, setTried] = useState<'asking' | 'entering' | null>(null)
  const [fault, setFault] = useState<unknown>(null)
  const [busy, setBusy] = useState<'asking' | 'entering' | null>(null)
  const [sent, setSent] = useState<Sent | null>(null)
  const [accounts, setAccounts] = useState<AccountChoice[] | null>(null)
  const [left, wait] = useCountdown()
  const phoneBox = useRef<HTMLInputElement>(null)
  const codeBox = useRef<HTMLInputElement>(null)
  const faultOf = (field: string) => (isProblem(fault) ? fault.of(field) : undefined)
  const phoneFault = tried && !textable(phone) ? words.phoneNeeded : faultOf('phone')
  const codeFault = tried === 'entering' && code.length < 6 ? words.codeNeeded : faultOf('signInCode')

  async function ask() {
    setTried('asking')
    if (busy) return
    if (!textable(phone)) return phoneBox.current?.focus()
    await during('asking', async () => {
      const answer = await send<Sent>('POST', '/api/session/codes', { phone }, { once: true })
      setSent(answer)
      setCode('')
      wait(answer.seconds)
      codeBox.current?.focus()
    })
  }

  async function enter(memberId?: string) {
    setTried('entering')
    if (busy) return
    if (!textable(phone)) return phoneBox.current?.focus()
    if (code.length < 6) return codeBox.current?.focus()
    await during('entering', async () => {
      const come = await signInByCode({ phone, signInCode: code, ...(memberId && { memberId }) })
      if (Array.isArray(come)) setAccounts(come)
      else onSignedIn(come)
    })
  }

  async function during(what: 'asking' | 'entering', act: () => Promise<void>) {
    setBusy(what)
    setFault(null)
    try {
      await act()
    } catch (problem) {
      setFault(problem)
      setAccounts(null)
      if (what === 'asking' && isProblem(problem) && problem.status === 429) wait(Number(problem.extras.retryAfter ?? 0))
      if (what === 'entering') codeBox.current?.select()
    } finally {
      setBusy(null)
    }
  }

  if (accounts) return <ChooseAccount accounts={accounts} busy={busy !== null} onChoose={id => void enter(id)} />
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void enter()
  }
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
              onChange={event => setCode(digitsOf(event.target.value))}
            />
            <button type="button" className="btn touch" onClick={() => void ask()} disabled={left > 0} aria-busy={busy === 'asking'}>
              {left > 0 ? words.inSeconds(left) : words.getCode}
            </button>
          </span>
        )}
      </Field>
      <CodeSent sent={sent} />
      <button type="submit" className="btn do touch" aria-busy={busy === 'entering'}>
        {words.enter}
      </button>
      <FaultLine fault={isProblem(fault) && fault.errors.length > 0 ? null : fault} />
    </form>
  )
}

/** Of what was typed or pasted, in full-width as well: a whole message has them first. */
const digitsOf = (typed: string): string => typed.normalize('NFKC').replace(/\D/g, '').slice(0, 6)
