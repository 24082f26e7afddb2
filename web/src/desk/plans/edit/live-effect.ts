import { createContext } from 'react'
import type { Effect } from './effect.ts'

/** What the draft does while a bar is drawn out: said beside the chart without drawing anything else anew. */
export type LiveEffect = {
  get: () => Effect | null
  set: (effect: Effect | null) => void
  subscribe: (tell: () => void) => () => void
}

export function liveEffect(): LiveEffect {
  let now: Effect | null = null
  const listeners = new Set<() => void>()
  return {
    get: () => now,
    set: effect => {
      if (effect === now) return
      now = effect
      for (const tell of listeners) tell()
    },
    subscribe: tell => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
  }
}

export const LiveEffectHeld = createContext<LiveEffect>(liveEffect())
