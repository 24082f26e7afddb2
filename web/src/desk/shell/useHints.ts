import { useEffect } from 'react'
import { watchActs, watchSession } from '#shared/attended.ts'
import { onHint } from '#shared/events.ts'
import { queries } from '../shared/queries.ts'

const together = 300

/** A hint says that something changed: what is on the page is asked again, several hints at once only once. Whether somebody sits at the page is watched beside, for what it asks by itself keeps no session open; and a session that is over is noticed. */
export function useHints() {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = onHint(() => {
      clearTimeout(timer)
      timer = setTimeout(() => void queries.invalidateQueries(), together)
    })
    const unwatch = watchActs()
    return () => {
      clearTimeout(timer)
      unwatch()
      stop()
    }
  }, [])
  useEffect(watchSession, [])
}
