import { useParams } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { send } from '#shared/http.ts'
import { NewPasswordFields } from '#shared/NewPasswordFields.tsx'
import { type NewPassword, newPasswordFault } from '#shared/new-password-fault.ts'
import { useSharedWords } from '#shared/words.ts'
import { Gate } from '../shared/Gate.tsx'

/** An empty district, its one-time token, its first system administrator. */
export function FirstAdministratorPage() {
  const { t } = useTranslation('members')
  const words = useSharedWords().activate
  const { token } = useParams({ from: '/start/$token' })
  const [name, setName] = useState('')
  const [loginName, setLoginName] = useState('')
  const [password, setPassword] = useState<NewPassword>({ password: '', again: '' })
  const [tried, setTried] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const [done, setDone] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!name.trim() || !loginName.trim() || newPasswordFault(password, words)) return
    setFault(null)
    try {
      await send('POST', '/api/first-administrator', { token, name: name.trim(), loginName: loginName.trim(), password: password.password })
      setDone(true)
    } catch (problem) {
      setFault(problem)
    }
  }

  if (done) {
    return (
      <Gate title={t('first.done')} lead={words.doneWhy}>
        <a className="btn do lg" href="/">
          {words.go}
        </a>
      </Gate>
    )
  }
  return (
    <Gate title={t('first.title')} lead={t('first.lead')}>
      <form className="form" onSubmit={submit} noValidate>
        <Field label={t('first.name')} fault={tried && !name.trim() ? t('first.nameNeeded') : undefined}>
          {given => <input {...given} className="box" value={name} onChange={event => setName(event.target.value)} autoComplete="name" />}
        </Field>
        <Field
          label={t('first.loginName')}
          hint={t('first.loginNameRule')}
          fault={tried && !loginName.trim() ? t('first.loginNameNeeded') : undefined}
        >
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
        <NewPasswordFields value={password} onChange={setPassword} tried={tried} />
        <button type="submit" className="btn do lg">
          {t('first.submit')}
        </button>
        <FaultLine fault={fault} />
      </form>
    </Gate>
  )
}
