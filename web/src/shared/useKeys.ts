import { useEffect, useRef } from 'react'
import { onKeys } from './on-keys.ts'

type Acts = Parameters<typeof onKeys<KeyboardEvent>>[0]

/** Keys of the whole page while something is shown; `active` false takes them away again. `first`: before all others, who hear nothing of a key that is taken. */
export function useKeys(acts: Acts, active = true, first = false) {
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    if (!active) return
    const press = (event: KeyboardEvent) => {
      onKeys(latest.current)(event)
      if (first && event.defaultPrevented) event.stopImmediatePropagation()
    }
    addEventListener('keydown', press, first)
    return () => removeEventListener('keydown', press, first)
  }, [active, first])
}
