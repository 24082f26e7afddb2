import { useEffect } from 'react'
import { atIdle } from '../shared/at-idle.ts'

/** What was kept on this device goes out as soon as there is a network, whatever page is shown. */
export function useSending(owner: string): void {
  useEffect(() => {
    // what does not go now goes with the next page, or the next network
    const send = () => {
      import('./send-notes.ts').then(({ sendNotes }) => sendNotes(owner)).catch(() => {})
    }
    addEventListener('online', send)
    const never = atIdle(send)
    return () => {
      removeEventListener('online', send)
      never()
    }
  }, [owner])
}
