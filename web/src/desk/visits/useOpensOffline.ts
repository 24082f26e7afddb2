import { useEffect } from 'react'
import { keepSession } from '../shared/kept-session.ts'
import { useSession } from '../shared/session.tsx'

/** From now on the note's page opens on this device where there is no network: its files by a worker for this page alone, whoever is here by what is kept of them. */
export function useOpensOffline(): void {
  const session = useSession()
  useEffect(() => {
    if (!navigator.onLine) return
    keepSession(session)
    // where a browser has no workers, or none without https, the page opens with a network alone
    if (import.meta.env.PROD) navigator.serviceWorker?.register('/visit-notes/worker.js').catch(() => {})
  }, [session])
}
