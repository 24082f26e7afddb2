import { useEffect, useState } from 'react'
import { DraftOwner } from '#shared/drafts.ts'
import { Fault } from '#shared/Fault.tsx'
import { isProblem } from '#shared/problem.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { homeOf, readSession, type Session } from '#shared/session.ts'
import { DoorFrame } from './DoorFrame.tsx'
import { DoorSession } from './door-session.ts'
import { MissingScreen } from './MissingScreen.tsx'
import { ActivateScreen } from './members/ActivateScreen.tsx'
import { MeScreen } from './members/MeScreen.tsx'
import { NotHere } from './members/NotHere.tsx'
import { PasswordScreen } from './members/PasswordScreen.tsx'
import { SignInScreen } from './members/SignInScreen.tsx'
import { type Place, placeOf, usePath } from './paths.ts'
import { HomeScreen } from './requests/HomeScreen.tsx'
import { RequestScreen } from './requests/RequestScreen.tsx'
import { RequestsScreen } from './requests/RequestsScreen.tsx'
import { useDoorHints } from './useDoorHints.ts'

/** From the address to the screen. Activation needs no session; everything else does. */
export function DoorRoutes() {
  const place = placeOf(usePath())
  if (place.page === 'activate') return <ActivateScreen token={place.token} />
  return <SignedIn place={place} />
}

function SignedIn({ place }: { place: Place }) {
  const [session, setSession] = useState<Session | null>(null)
  const [fault, setFault] = useState<unknown>(null)
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    readSession().then(setSession, setFault)
    // The session ended meanwhile: back to the form; drafts are kept on this phone.
    const end = () => setAsked(times => times + 1)
    addEventListener('session-ended', end)
    return () => removeEventListener('session-ended', end)
  }, [])

  if ((isProblem(fault) && fault.status === 401) || asked > 0) {
    const enter = (entered: Session) => {
      setSession(entered)
      setFault(null)
      setAsked(0)
    }
    return <SignInScreen onSignedIn={enter} ended={asked > 0} />
  }
  if (fault) {
    return (
      <DoorFrame bare title="">
        <Fault fault={fault} again={() => location.reload()} />
      </DoorFrame>
    )
  }
  if (!session) {
    return (
      <DoorFrame bare title="">
        <Skeleton kind="lines" rows={5} />
      </DoorFrame>
    )
  }
  if (homeOf(session) !== '/door') return <NotHere session={session} />
  return (
    <DoorSession value={session}>
      <DraftOwner value={session.member.id}>
        <Screen place={place} />
      </DraftOwner>
    </DoorSession>
  )
}

function Screen({ place }: { place: Place }) {
  useDoorHints()
  if (place.page === 'requests') return <RequestsScreen />
  if (place.page === 'request') return <RequestScreen key={place.id} id={place.id} act={place.act} />
  if (place.page === 'me') return <MeScreen />
  if (place.page === 'password') return <PasswordScreen />
  if (place.page === 'missing') return <MissingScreen />
  return <HomeScreen />
}
