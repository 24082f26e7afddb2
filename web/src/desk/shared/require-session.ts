import { redirect } from '@tanstack/react-router'
import { isProblem } from '#shared/problem.ts'
import { homeOf, type Session } from '#shared/session.ts'
import { isKeptPage, takeKeptSession } from './kept-session.ts'
import { queries } from './queries.ts'
import { sessionQuery } from './session.tsx'

/** Who is not signed in signs in, and then comes to where they were going; contacts belong at the door. Without a network whoever was here last comes in to what is kept on the device. */
export async function requireSession(href: string) {
  const session = (isKeptPage() ? heldSession() : null) ?? (await askSession(href))
  if (homeOf(session) === '/door') throw redirect({ href: '/door', reloadDocument: true })
}

const askSession = (href: string): Promise<Session> =>
  queries.ensureQueryData(sessionQuery).catch((fault: unknown) => {
    if (isProblem(fault, 'secondStepOwed')) throw redirect({ to: '/sign-in', search: { to: href, step: 'second' } })
    if (isProblem(fault) && fault.status === 401) throw redirect({ to: '/sign-in', search: { to: href } })
    throw fault
  })

/** The one that is known already, or the one that was kept with the page. */
function heldSession(): Session | null {
  const known = queries.getQueryData(sessionQuery.queryKey)
  if (known) return known
  const kept = takeKeptSession()
  // old at once: it is asked for again as soon as anybody can
  if (kept) queries.setQueryData(sessionQuery.queryKey, kept, { updatedAt: 0 })
  return kept
}
