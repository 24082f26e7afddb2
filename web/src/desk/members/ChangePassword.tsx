import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { send } from '#shared/http.ts'
import { type NewPassword, NewPasswordFields, newPasswordFault } from '#shared/NewPasswordFields.tsx'
import { PasswordBox } from '#shared/PasswordBox.tsx'
import { toast } from '#shared/Toast.tsx'
import { useSharedWords } from '#shared/words.ts'

const blank: NewPassword = { password: '', again: '' }

export function ChangePassword() {
  const { t } = useTranslation('members')
  const words = useSharedWords().activate
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState(blank)
  const [tried, setTried] = useState(false)
  const [fault, setFault] = useState<unknown>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!current || newPasswordFault(next, words)) return
    setFault(null)
    try {
      await send('POST', '/api/session/password', { current, next: next.password })
      setCurrent('')
      setNext(blank)
      setTried(false)
      toast(t('password.done'))
    } catch (problem) {
      setFault(problem)
    }
  }

  return (
    <form className="form" onSubmit={submit} noValidate>
      <Field label={t('password.current')} fault={tried && !current ? t('password.currentNeeded') : undefined}>
        {given => (
          <PasswordBox {...given} value={current} onChange={event => setCurrent(event.target.value)} autoComplete="current-password" />
        )}
      </Field>
      <NewPasswordFields label={t('password.next')} value={next} onChange={setNext} tried={tried} />
      <div className="acts">
        <button type="submit" className="btn do">
          {t('password.submit')}
        </button>
        <FaultLine fault={fault} />
      </div>
    </form>
  )
}
