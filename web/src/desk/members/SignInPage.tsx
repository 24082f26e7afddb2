import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SignInForm } from '#shared/SignInForm.tsx'
import { homeOf, type Session } from '#shared/session.ts'
import { Gate } from '../shared/Gate.tsx'
import { withWords } from '../shared/page-words.ts'
import { queries } from '../shared/queries.ts'
import { sessionQuery } from '../shared/session.tsx'
import './members.css'

const SecondStep = lazy(async () => ({
  default: (await withWords(['second-steps'], () => import('../second-steps/SecondStep.tsx'))).SecondStep,
}))

/** Name and password, and a second step where the account has one; then to where one was going. Contacts go to the door. */
export function SignInPage() {
  const { t } = useTranslation(['members', 'shell', 'members-first'])
  const navigate = useNavigate()
  const router = useRouter()
  const { to, step } = useSearch({ strict: false })
  const [second, setSecond] = useState(step === 'second')
  useEffect(() => {
    document.title = `${t('members-first:signIn')} · ${t('shell:product')}`
  }, [t])

  function enter(session: Session) {
    if (homeOf(session) === '/door') return location.assign('/door')
    queries.clear()
    queries.setQueryData(sessionQuery.queryKey, session)
    // Only a path of ours: `to` stands in the address and can be anything.
    if (to && /^\/(?!\/)/.test(to)) router.history.replace(to)
    else void navigate({ to: '/', replace: true })
  }

  if (second)
    return (
      <Suspense fallback={<Gate title={t('members-first:signIn')}>{null}</Gate>}>
        <SecondStep
          frame={(title, lead, body) => (
            <Gate title={title} lead={lead}>
              {body}
            </Gate>
          )}
          onSignedIn={enter}
          onBack={() => setSecond(false)}
        />
      </Suspense>
    )
  return (
    <Gate title={t('members-first:signIn')}>
      <SignInForm onSignedIn={enter} onSecondStep={() => setSecond(true)} />
      <p className="to-door">
        <a href="/door">{t('toDoor')}</a>
      </p>
    </Gate>
  )
}
