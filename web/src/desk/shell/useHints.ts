import { useEffect } from 'react'
import { watchActs, watchSession } from '#shared/attended.ts'
import { onHint } from '#shared/events.ts'
import { foldHints } from '#shared/fold-hints.ts'
import { askAgain, forget } from '../shared/changed.ts'

/** A hint says what changed: what is shown of it is asked again, the rest is old. Whether somebody sits at the page is watched beside, for what it asks by itself keeps no session open; and a session that is over is noticed. */
export function useHints() {
  useEffect(() => {
    const hints = foldHints(askAgain)
    const stop = onHint(change => {
      forget(change)
      hints.hear(change)
    })
    const unwatch = watchActs()
    return () => {
      hints.stop()
      unwatch()
      stop()
    }
  }, [])
  useEffect(watchSession, [])
}
