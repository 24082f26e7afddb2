import { useEffect, useRef } from 'react'
import { onKeys } from './on-keys.ts'

type Acts = Parameters<typeof onKeys<KeyboardEvent>>[0]

/** Keys of the whole page while something is shown; `active` false takes them away again. */
export function useKeys(acts: Acts, active = true) {
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    if (!active) return
    const press = (event: KeyboardEvent) => onKeys(latest.current)(event)
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [active])
}
