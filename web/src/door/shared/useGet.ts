import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { About } from '#shared/about.ts'
import { type Query, search } from '#shared/http.ts'
import { type Answer, answerAt, listen, look, read, show } from './answers.ts'

export type Got<T> = { data: T | undefined; fault: unknown; again: () => void }

/** Reads a path and keeps the answer: shown at once when known, asked again when older than ten seconds, on the window's return, and when something changed that it is `about`. */
export function useGet<T>(path: string, query: Query, about: About): Got<T> {
  const address = path + search(query)
  const { data, fault }: Answer = useSyncExternalStore(listen, () => answerAt(address))
  const said = JSON.stringify(about)
  const again = useCallback(() => void read(address, JSON.parse(said)), [address, said])
  useEffect(() => {
    const looked = () => document.hidden || look(address, JSON.parse(said))
    looked()
    const gone = show(address)
    document.addEventListener('visibilitychange', looked)
    return () => {
      gone()
      document.removeEventListener('visibilitychange', looked)
    }
  }, [address, said])
  return { data: data as T | undefined, fault: data === undefined ? fault : null, again }
}
