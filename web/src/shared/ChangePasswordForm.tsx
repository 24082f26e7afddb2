import { type FormEvent, useState } from 'react'
import { FaultLine } from './Fault.tsx'
import { Field } from './Field.tsx'
import { send } from './http.ts'
import { NewPasswordFields } from './NewPasswordFields.tsx'
import { type NewPassword, newPasswordFault } from './new-password-fault.ts'
import { PasswordBox } from './PasswordBox.tsx'
import { toast } from './Toast.tsx'
import { useSharedWords } from './words.ts'

const blank: NewPassword = { password: '', again: '' }

/** The old password, the new one twice; sessions on other devices end with it. */
export function ChangePasswordForm({ size }: { size?: 'touch' }) {
  const words = useSharedWords()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState(blank)
  const [tried, setTried] = useState(false)
  const [fault, setFault] = useState<unknown>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!current || newPasswordFault(next, words.activate)) return
    setFault(null)
    try {
      await send('POST', '/api/session/password', { current, next: next.password })
      setCurrent('')
      setNext(blank)
      setTried(false)
      toast(words.changePassword.done)
    } catch (problem) {
      setFault(problem)
    }
  }

  return (
    <form className="form" onSubmit={submit} noValidate>
      <Field label={words.changePassword.current} fault={tried && !current ? words.changePassword.currentNeeded : undefined}>
        {given => (
          <PasswordBox {...given} value={current} onChange={event => setCurrent(event.target.value)} autoComplete="current-password" />
        )}
      </Field>
      <NewPasswordFields label={words.changePassword.next} value={next} onChange={setNext} tried={tried} />
      <div className="acts">
        <button type="submit" className={size ? `btn do ${size}` : 'btn do'}>
          {words.changePassword.submit}
        </button>
        <FaultLine fault={fault} />
      </div>
    </form>
  )
}
