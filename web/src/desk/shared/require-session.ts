import { redirect } from '@tanstack/react-router'
import { isProblem } from '#shared/problem.ts'
import { homeOf, type Session } from '#shared/session.ts'
import { takeKeptSession } from './kept-session.ts'
import { queries } from './queries.ts'
import { sessionQuery } from './session.tsx'

/** Who is not signed in signs in, and then comes to where they were going; contacts belong at the door. Without a network whoever was here last comes in to what is kept on the device. */
export async function requireSession(href: string) {
  const session = await queries.ensureQueryData(sessionQuery).catch((fault: unknown) => {
    if (isProblem(fault, 'secondStepOwed')) throw redirect({ to: '/sign-in', search: { to: href, step: 'second' } })
    if (isProblem(fault) && fault.status === 401) throw redirect({ to: '/sign-in', search: { to: href } })
    if (isProblem(fault, 'network')) return heldSession(fault)
    throw fault
  })
  if (homeOf(session) === '/door') throw redirect({ href: '/door', reloadDocument: true })
}

function heldSession(fault: unknown): Session {
  const kept = takeKeptSession()
  if (!kept) throw fault
  // old at once: it is asked for again as soon as anybody can
  queries.setQueryData(sessionQuery.queryKey, kept, { updatedAt: 0 })
  return kept
}
