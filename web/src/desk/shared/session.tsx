import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { readSession, type Session } from '#shared/session.ts'
import { forgetOtherSession } from './kept-session.ts'

export const sessionQuery = queryOptions({
  queryKey: [{ of: ['bell', 'member', 'deputy', 'leave', 'unit', 'district'] }, 'session'],
  queryFn: async () => forgetOtherSession(await readSession()),
  staleTime: 60_000,
  retry: false,
})

/** Who is signed in. Only below the signed-in layout, which has made sure of it. */
export const useSession = (): Session => useSuspenseQuery(sessionQuery).data

/** The reader's member id: who «me» is. */
export const useMe = () => useSession().member.id
