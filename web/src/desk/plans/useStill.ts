import { useRef } from 'react'

/** What was drawn last stands still while something moves beside it. */
export function useStill<T>(still: boolean, draw: () => T): T {
  const kept = useRef<T | null>(null)
  if (!still || kept.current === null) kept.current = draw()
  return kept.current
}
