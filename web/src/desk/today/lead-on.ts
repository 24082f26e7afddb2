import { redirect } from '@tanstack/react-router'
import type { Session } from '#shared/session.ts'
import { queries } from '../shared/queries.ts'
import { sessionQuery } from '../shared/session.tsx'

/** The three administrators have no matters of enterprises, their first page is the people (R1.5); whose roles are still waited for has no day, and reads on the own page what is waited for. */
export function leadOn() {
  const roles = queries.getQueryData<Session>(sessionQuery.queryKey)?.member.roles
  if (roles?.some(role => role.endsWith('Administrator'))) throw redirect({ to: '/members' })
  if (roles?.length === 0) throw redirect({ to: '/account' })
}
