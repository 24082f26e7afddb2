import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Invitation } from '#shared/ActivateForm.tsx'
import { Fault, FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { get, send } from '#shared/http.ts'
import { NewPasswordFields } from '#shared/NewPasswordFields.tsx'
import { type NewPassword, newPasswordFault } from '#shared/new-password-fault.ts'
import { isMissing } from '#shared/problem.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useSharedWords } from '#shared/words.ts'
import { Gate } from '../shared/Gate.tsx'

/** An empty district, by its name; its one-time token, its first system administrator. */
export function FirstAdministratorPage() {
  const { t } = useTranslation(['members', 'members-first'])
  const words = useSharedWords().activate
  const { token } = useParams({ from: '/start/$token' })
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [{ of: [] }, 'invitation', token],
    queryFn: () => get<Invitation>(`/api/invitations/${encodeURIComponent(token)}`),
    retry: false,
  })
  const spent = isMissing(error)
  if (data) return <Begin token={token} invitation={data} />
  return (
    <Gate title={spent ? words.spent : t('members-first:first.title')} lead={spent ? t('first.spentWhy') : undefined}>
      {isPending ? <Skeleton kind="lines" /> : null}
      {spent ? (
        <a className="btn lg" href="/">
          {words.signIn}
        </a>
      ) : null}
      {error && !spent ? <Fault fault={error} again={() => void refetch()} /> : null}
    </Gate>
  )
}

function Begin({ token, invitation }: { token: string; invitation: Invitation }) {
  const { t } = useTranslation('members')
  const words = useSharedWords().activate
  const [districtId, setDistrictId] = useState(invitation.districtId)
  const district = invitation.districts.find(one => one.id === districtId)?.name ?? invitation.districtName
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
      const account = { name: name.trim(), loginName: loginName.trim(), password: password.password }
      await send('POST', '/api/first-administrator', { token, ...account, districtId })
      setDone(true)
    } catch (problem) {
      setFault(problem)
    }
  }

  if (done) {
    return (
      <Gate title={t('first.done', { district })} lead={words.doneWhy}>
        <a className="btn do lg" href="/setup">
          {t('first.next')}
        </a>
      </Gate>
    )
  }
  return (
    <Gate title={t('first.of', { district })} lead={t('first.lead', { district })}>
      <form className="form" onSubmit={submit} noValidate>
        {invitation.districts.length > 0 ? (
          <Field label={t('first.district')} hint={t('first.districtHint')}>
            {given => (
              <select {...given} className="box" value={districtId} onChange={event => setDistrictId(event.target.value)}>
                {invitation.districts.map(({ id, name: called }) => (
                  <option key={id} value={id}>
                    {t('first.districtIs', { name: called, code: id })}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ) : (
          <p className="second">{t('first.districtGiven', { name: district, code: districtId })}</p>
        )}
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
