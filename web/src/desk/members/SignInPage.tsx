import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { SignInForm } from '#shared/SignInForm.tsx'
import { homeOf, type Session } from '#shared/session.ts'
import { Gate } from '../shared/Gate.tsx'
import { queries } from '../shared/queries.ts'
import { sessionQuery } from '../shared/session.tsx'
import './members.css'

/** Name and password; then to where one was going. Contacts go to the door. */
export function SignInPage() {
  const { t } = useTranslation(['members', 'shell'])
  const navigate = useNavigate()
  const router = useRouter()
  const { to } = useSearch({ strict: false })
  useEffect(() => {
    document.title = `${t('signIn')} · ${t('shell:product')}`
  }, [t])

  function enter(session: Session) {
    if (homeOf(session) === '/door') return location.assign('/door')
    queries.clear()
    queries.setQueryData(sessionQuery.queryKey, session)
    // Only a path of ours: `to` stands in the address and can be anything.
    if (to && /^\/(?!\/)/.test(to)) router.history.replace(to)
    else void navigate({ to: '/', replace: true })
  }

  return (
    <Gate title={t('signIn')}>
      <SignInForm onSignedIn={enter} />
      <p className="to-door">
        <a href="/door">{t('toDoor')}</a>
      </p>
    </Gate>
  )
}
