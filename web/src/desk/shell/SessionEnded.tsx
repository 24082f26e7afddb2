import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { SignInForm } from '#shared/SignInForm.tsx'
import type { Session } from '#shared/session.ts'
import { useSharedWords } from '#shared/words.ts'
import { forgetSession } from '../shared/kept-session.ts'
import { withWords } from '../shared/page-words.ts'
import { queries } from '../shared/queries.ts'
import { sessionQuery, useMe } from '../shared/session.tsx'

const SecondStep = lazy(async () => ({
  default: (await withWords(['second-steps'], () => import('../second-steps/SecondStep.tsx'))).SecondStep,
}))

/** A session that ended meanwhile: sign in again over the page, which keeps what was written and is not read meanwhile. */
export function SessionEnded() {
  const words = useSharedWords().signIn
  const { t } = useTranslation('second-steps-first')
  const me = useMe()
  const [ended, setEnded] = useState(false)
  const [second, setSecond] = useState(false)
  // the account signs in by two steps since it was opened
  const [must, setMust] = useState(false)
  useEffect(() => {
    const end = (event: Event) => {
      setEnded(true)
      forgetSession()
      if (event instanceof CustomEvent && event.detail === 'secondStepMissing') setMust(true)
    }
    addEventListener('session-ended', end)
    return () => removeEventListener('session-ended', end)
  }, [])
  if (!ended) return null
  const back = (session: Session) => {
    // Another person at this desk must not see the page of the one before.
    if (session.member.id !== me) return location.assign('/')
    queries.setQueryData(sessionQuery.queryKey, session)
    void queries.invalidateQueries()
    setEnded(false)
    setSecond(false)
    setMust(false)
  }
  if (second)
    return (
      <Suspense>
        <SecondStep
          frame={(title, lead, body) => (
            <Dialog title={title} className="narrow covers">
              {lead ? <p className="second">{lead}</p> : null}
              {body}
            </Dialog>
          )}
          onSignedIn={back}
          onBack={() => setSecond(false)}
        />
      </Suspense>
    )
  return (
    <Dialog title={words.ended} className="narrow covers">
      <p className="second">{must ? t('show.since') : words.endedWhy}</p>
      <SignInForm onSignedIn={back} onSecondStep={() => setSecond(true)} />
    </Dialog>
  )
}
