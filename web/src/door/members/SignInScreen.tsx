import { useState } from 'react'
import { Segmented } from '#shared/Segmented.tsx'
import { SignInForm } from '#shared/SignInForm.tsx'
import { LanguageSwitch } from '#shared/Switches.tsx'
import type { Session } from '#shared/session.ts'
import { useSharedWords } from '#shared/words.ts'
import { DoorFrame } from '../frame/DoorFrame.tsx'
import { forgetAll } from '../shared/answers.ts'
import { useDoorWords } from '../shared/door-words.ts'
import { go } from '../shared/paths.ts'
import { CodeForm } from './CodeForm.tsx'

type Way = 'code' | 'password'

/** `ended`: the session ended while something was being written; after signing in the screen is where it was. */
export function SignInScreen({ onSignedIn, ended }: { onSignedIn: (session: Session) => void; ended: boolean }) {
  const words = useDoorWords()
  const shared = useSharedWords().signIn
  const [way, setWay] = useState<Way>(codesOffered() ? 'code' : 'password')
  const enter = (session: Session) => {
    forgetAll()
    if (location.pathname.endsWith('/sign-in')) go('/door', { replace: true })
    onSignedIn(session)
  }
  return (
    <DoorFrame bare title={words.title.signIn}>
      <div className="pad">
        <h1>{ended ? shared.ended : words.signIn.title}</h1>
        <p className="sub">{ended ? shared.endedWhy : words.signIn.lead}</p>
        {codesOffered() ? <Ways way={way} onChoose={setWay} /> : null}
        {way === 'code' ? (
          <CodeForm onSignedIn={enter} />
        ) : (
          <SignInForm
            size="touch"
            onSignedIn={enter}
            onSecondStep={toDesk}
            forgotten={codesOffered() ? words.signIn.orByCode : words.signIn.forgotten}
          />
        )}
        <div className="foot">
          {ended ? null : (
            <a className="link" href="/sign-in">
              {words.signIn.toDesk}
            </a>
          )}
          <LanguageSwitch />
        </div>
      </div>
    </DoorFrame>
  )
}

/** Somebody of the office at the wrong door: their second step is asked for at the desk. */
const toDesk = () => location.assign('/sign-in?step=second')

/** The page brings it along. */
const codesOffered = () => document.documentElement.dataset.codes !== undefined

function Ways({ way, onChoose }: { way: Way; onChoose: (way: Way) => void }) {
  const words = useDoorWords().signIn
  return (
    <p className="ways">
      <Segmented
        label={words.ways}
        value={way}
        onChange={onChoose}
        options={[
          { value: 'code', label: words.byCode },
          { value: 'password', label: words.byPassword },
        ]}
      />
    </p>
  )
}
