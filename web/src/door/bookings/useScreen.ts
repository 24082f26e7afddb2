import { useEffect, useState } from 'react'
import { get } from '#shared/http.ts'
import type { Screen } from './wire.ts'

/** So often it looks; the question is given up when the next is asked. */
const everySeconds = 5

export type Seen = { screen: Screen | null; readAt: number; fault: unknown }

/** What the screen at the door shows: as it was last read, for as long as nothing newer comes. */
export function useScreen(token: string): Seen {
  const [seen, setSeen] = useState<Seen>({ screen: null, readAt: Date.now(), fault: null })
  useEffect(() => {
    let asking = new AbortController()
    const ask = () => {
      asking.abort()
      asking = new AbortController()
      const { signal } = asking
      get<Screen>(`/api/station-cards/${encodeURIComponent(token)}/screen`, {}, signal).then(
        screen => setSeen({ screen, readAt: Date.now(), fault: null }),
        (fault: unknown) => signal.aborted || setSeen(before => ({ ...before, fault })),
      )
    }
    ask()
    const timer = setInterval(ask, everySeconds * 1000)
    return () => {
      clearInterval(timer)
      asking.abort()
    }
  }, [token])
  return seen
}
