import { createContext, useContext } from 'react'
import type { Session } from '#shared/session.ts'

export const DoorSession = createContext<Session | null>(null)

/** Who is signed in, below the screens that ask for it. */
export function useDoorSession(): Session {
  const session = useContext(DoorSession)
  if (!session) throw new Error('useDoorSession outside of a signed-in screen')
  return session
}
