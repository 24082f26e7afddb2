import type { Invitation as InvitationShape } from '@yigen/domain/members/member.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { type FormEvent, useRef, useState } from 'react'
import { FaultLine } from './Fault.tsx'
import { Field } from './Field.tsx'
import { send } from './http.ts'
import { NewPasswordFields } from './NewPasswordFields.tsx'
import { type NewPassword, newPasswordFault } from './new-password-fault.ts'
import { isProblem } from './problem.ts'
import { useSharedWords } from './words.ts'

export type Invitation = Wire<typeof InvitationShape>

/** The one-time link: a name already known, a password to choose. Both fronts use it. */
export function ActivateForm({
  token,
  invitation,
  onDone,
  size = 'lg',
}: {
  token: string
  invitation: Invitation
  onDone: () => void
  size?: 'lg' | 'touch'
}) {
  const words = useSharedWords().activate
  const [password, setPassword] = useState<NewPassword>({ password: '', again: '' })
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const codeBox = useRef<HTMLInputElement>(null)
  const codeFault = tried && code.trim() === '' ? words.codeNeeded : isProblem(fault) ? fault.of('resetCode') : undefined

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (busy || newPasswordFault(password, words) || (invitation.needsCode && code.trim() === '')) return
    setBusy(true)
    setFault(null)
    try {
      await send('POST', '/api/activations', { token, password: password.password, ...(invitation.needsCode ? { resetCode: code } : {}) })
      onDone()
    } catch (problem) {
      // the password is set; the second step is asked for where one signs in
      if (isProblem(problem, 'secondStepOwed')) return onDone()
      setFault(problem)
      codeBox.current?.focus()
    } finally {
      setBusy(false)
    }
  }

  return (
    <form className="form" onSubmit={submit} noValidate>
      <Field label={words.loginName}>
        {given => <input {...given} className="box" value={invitation.loginName} readOnly autoComplete="username" />}
      </Field>
      {invitation.needsCode ? (
        <Field label={words.code} hint={words.codeRule} fault={codeFault}>
          {given => (
            <input
              {...given}
              ref={codeBox}
              className="box"
              value={code}
              autoComplete="one-time-code"
              autoCapitalize="characters"
              spellCheck={false}
              onChange={event => setCode(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      <NewPasswordFields value={password} onChange={setPassword} tried={tried} />
      <button type="submit" className={`btn do ${size}`} aria-busy={busy}>
        {invitation.purpose === 'reset' ? words.reset : words.submit}
      </button>
      <FaultLine fault={isProblem(fault) && fault.of('resetCode') ? null : fault} />
    </form>
  )
}
