import { useEffect } from 'react'
import { onHint } from '#shared/events.ts'
import { queries } from '../queries.ts'

const together = 300

/** A hint says that something changed: what is on the page is asked again, several hints at once only once. */
export function useHints() {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = onHint(() => {
      clearTimeout(timer)
      timer = setTimeout(() => void queries.invalidateQueries(), together)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [])
}
