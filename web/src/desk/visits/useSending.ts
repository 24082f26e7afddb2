import { useEffect } from 'react'
import { atIdle } from '../shared/at-idle.ts'
import { keptNotes } from './kept-notes.ts'

/** What was kept on this device goes out as soon as there is a network, whatever page is shown. */
export function useSending(owner: string): void {
  useEffect(() => {
    // what does not go now goes with the next page, or the next network
    const send = () => void sendKept(owner).catch(() => {})
    addEventListener('online', send)
    const never = atIdle(send)
    return () => {
      removeEventListener('online', send)
      never()
    }
  }, [owner])
}

/** Most devices keep nothing, and need not know how to send it. */
async function sendKept(owner: string) {
  if ((await keptNotes(owner)).length === 0) return
  const { sendNotes } = await import('./send-notes.ts')
  await sendNotes(owner)
}
