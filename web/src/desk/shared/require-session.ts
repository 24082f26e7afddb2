import { redirect } from '@tanstack/react-router'
import { isProblem } from '#shared/problem.ts'
import { homeOf } from '#shared/session.ts'
import { queries } from './queries.ts'
import { sessionQuery } from './session.tsx'

/** Who is not signed in signs in, and then comes to where they were going; contacts belong at the door. */
export async function requireSession(href: string) {
  const session = await queries.ensureQueryData(sessionQuery).catch((fault: unknown) => {
    if (isProblem(fault, 'secondStepOwed')) throw redirect({ to: '/sign-in', search: { to: href, step: 'second' } })
    if (isProblem(fault) && fault.status === 401) throw redirect({ to: '/sign-in', search: { to: href } })
    throw fault
  })
  if (homeOf(session) === '/door') throw redirect({ href: '/door', reloadDocument: true })
}
