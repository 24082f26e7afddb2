import { useEffect, useState } from 'react'
import { DraftOwner } from '#shared/drafts.ts'
import { isProblem } from '#shared/problem.ts'
import { homeOf, readSession, type Session } from '#shared/session.ts'
import { LaterScreen } from './frame/LaterScreen.tsx'
import { Waiting } from './frame/Waiting.tsx'
import { bringWhenIdle, laterScreens } from './later-screens.ts'
import { SignInScreen } from './members/SignInScreen.tsx'
import { DoorSession } from './shared/door-session.ts'
import { type Place, placeOf, usePath } from './shared/paths.ts'
import { useDoorHints } from './shared/useDoorHints.ts'

/** From the address to the screen. Activation, booking and the look-up at a counter need no session; everything else does. */
export function DoorRoutes() {
  const place = placeOf(usePath())
  if (place.page === 'activate') return <LaterScreen screen={laterScreens.activate} given={place} />
  if (place.page === 'book') return <LaterScreen key={place.token} screen={laterScreens.book} given={place} />
  if (place.page === 'booking') return <LaterScreen key={place.link} screen={laterScreens.booking} given={place} />
  if (place.page === 'verify') return <LaterScreen screen={laterScreens.delegations} given={place} />
  return <SignedIn place={place} />
}

type PlaceInside = Exclude<Place, { page: 'activate' | 'book' | 'booking' | 'verify' }>

function SignedIn({ place }: { place: PlaceInside }) {
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
  if (fault || !session) return <Waiting fault={fault} again={() => location.reload()} />
  if (homeOf(session) !== '/door') return <LaterScreen screen={laterScreens.missing} given={{ session }} />
  return (
    <DoorSession value={session}>
      <DraftOwner value={session.member.id}>
        <Screen place={place} />
      </DraftOwner>
    </DoorSession>
  )
}

function Screen({ place }: { place: PlaceInside }) {
  useDoorHints()
  useEffect(() => void bringWhenIdle(), [])
  const { page } = place
  if (page === 'home' || page === 'sign-in') return <LaterScreen screen={laterScreens.home} given={{}} tab="home" />
  if (page === 'request') return <LaterScreen key={place.id} screen={laterScreens.request} given={place} />
  if (page === 'delegations' || page === 'events')
    return <LaterScreen key={place.id ?? page} screen={laterScreens[page]} given={place} tab="me" />
  if (page === 'project') return <LaterScreen key={place.id} screen={laterScreens.project} given={place} />
  if (page === 'me' || page === 'password') return <LaterScreen key={page} screen={laterScreens.me} given={{ page }} tab="me" />
  return <LaterScreen key={page} screen={laterScreens[page]} given={{}} tab={page === 'missing' ? undefined : page} />
}
