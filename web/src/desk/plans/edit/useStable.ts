import { useCallback, useRef } from 'react'

/** One function for as long as it is shown, which does what the latest would: whoever gets it is not drawn anew for it. */
export function useStable<A extends unknown[], R>(act: (...given: A) => R): (...given: A) => R {
  const latest = useRef(act)
  latest.current = act
  return useCallback((...given: A) => latest.current(...given), [])
}
