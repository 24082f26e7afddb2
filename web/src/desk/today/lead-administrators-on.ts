import { redirect } from '@tanstack/react-router'
import type { Session } from '#shared/session.ts'
import { queries } from '../shared/queries.ts'
import { sessionQuery } from '../shared/session.tsx'

/** The three administrators have no matters of enterprises; their first page is the people. R1.5 */
export function leadAdministratorsOn() {
  const session = queries.getQueryData<Session>(sessionQuery.queryKey)
  if (session?.member.roles.some(role => role.endsWith('Administrator'))) throw redirect({ to: '/members' })
}
