import { type FormEvent, useState } from 'react'
import { FaultLine } from './Fault.tsx'
import { Field } from './Field.tsx'
import { PasswordBox } from './PasswordBox.tsx'
import { isProblem } from './problem.ts'
import { type Session, signIn } from './session.ts'
import { useSharedWords } from './words.ts'

type Props = {
  onSignedIn: (session: Session) => void
  /** the password is right, and the account signs in by two steps */
  onSecondStep: () => void
  loginName?: string
  size?: 'lg' | 'touch'
  forgotten?: string
}

/** Name and password; used by both fronts and by the dialog that opens when a session has ended. */
export function SignInForm({ onSignedIn, onSecondStep, loginName: known = '', size = 'lg', forgotten }: Props) {
  const words = useSharedWords().signIn
  const [loginName, setLoginName] = useState(known)
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setMissing(true)
    if (busy || !loginName.trim() || !password) return
    setBusy(true)
    setFault(null)
    try {
      onSignedIn(await signIn(loginName.trim(), password))
    } catch (problem) {
      if (isProblem(problem, 'secondStepOwed')) onSecondStep()
      else setFault(problem)
    } finally {
      setBusy(false)
    }
  }

  return (
    <form className="form" onSubmit={submit} noValidate>
      <Field label={words.loginName} fault={missing && !loginName.trim() ? words.nameNeeded : undefined}>
        {given => (
          <input
            {...given}
            className="box"
            value={loginName}
            onChange={event => setLoginName(event.target.value)}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
      </Field>
      <Field label={words.password} fault={missing && !password ? words.passwordNeeded : undefined}>
        {given => (
          <PasswordBox {...given} value={password} onChange={event => setPassword(event.target.value)} autoComplete="current-password" />
        )}
      </Field>
      <button type="submit" className={`btn do ${size}`} aria-busy={busy}>
        {words.submit}
      </button>
      <FaultLine fault={fault} />
      <p className="small quiet">{forgotten ?? words.forgotten}</p>
    </form>
  )
}
