import { useEffect } from 'react'
import { watchActs, watchSession } from '#shared/attended.ts'
import { onHint } from '#shared/events.ts'
import { foldHints } from '#shared/fold-hints.ts'
import { askAgain, forget } from './answers.ts'

/** A hint says what changed at the office: what is shown of it is asked again, which keeps no session open unless somebody holds the phone; and a session that is over is noticed. */
export function useDoorHints() {
  useEffect(() => {
    const hints = foldHints(askAgain)
    const stop = onHint(change => {
      forget(change)
      hints.hear(change)
    })
    return () => {
      hints.stop()
      stop()
    }
  }, [])
  useEffect(watchActs, [])
  useEffect(watchSession, [])
}
