import { redirect } from '@tanstack/react-router'
import { homeOf } from '#shared/session.ts'
import { queries } from './queries.ts'
import { sessionQuery } from './session.tsx'

/** Who is not signed in signs in, and then comes to where they were going; contacts belong at the door. */
export async function requireSession(href: string) {
  const session = await queries.ensureQueryData(sessionQuery).catch((fault: unknown) => {
    if (fault instanceof Error && 'status' in fault && fault.status === 401) throw redirect({ to: '/sign-in', search: { to: href } })
    throw fault
  })
  if (homeOf(session) === '/door') throw redirect({ href: '/door', reloadDocument: true })
}
