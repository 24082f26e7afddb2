import { isProblem } from './problem.ts'

/** A server that restarts or changes places is back within seconds, on a busy machine within a minute; so long in all, then the person is told. */
const pauses = [400, 800, 1_600, ...Array<number>(6).fill(3_000), ...Array<number>(7).fill(5_000)]
const longest = pauses.reduce((sum, pause) => sum + pause)
/** What hung so long before it failed is not away for a moment. */
const hung = 15_000

/** How many requests are being asked again, and how many of them are acts; the screen says so (Toast.tsx). */
const asking = { all: 0, acts: 0 }
const listeners = new Set<() => void>()

/**
 * Asks again, later each time, what a moment's absence kept from being answered: no connection, or 502, 503, 504. A write carries the same
 * Idempotency-Key each time, so it is done once. Other answers are answers; so is being offline, which the browser knows.
 */
export async function persist<T>(ask: () => Promise<T>, signal?: AbortSignal, wait = pausing, isAct = false): Promise<T> {
  const until = performance.now() + longest
  let said = false
  try {
    for (const pause of pauses) {
      const began = performance.now()
      try {
        return await ask()
      } catch (fault) {
        const now = performance.now()
        if (!passing(fault) || signal?.aborted || !online() || now > until || now - began > hung) throw fault
      }
      if (!said) say(1, isAct)
      said = true
      await wait(pause, signal)
    }
    return await ask()
  } finally {
    if (said) say(-1, isAct)
  }
}

/** Whether the same may well be answered in a moment. */
export const passing = (fault: unknown): boolean => isProblem(fault) && [0, 502, 503, 504].includes(fault.status)

export const isAskingAgain = () => asking.all > 0
export const isActingAgain = () => asking.acts > 0

export function onAskingAgain(tell: () => void) {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

function say(more: 1 | -1, isAct: boolean) {
  asking.all += more
  if (isAct) asking.acts += more
  for (const tell of listeners) tell()
}

/** A little apart, so that all browsers do not come back at one moment. */
function pausing(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds * (0.75 + Math.random() / 2))
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

const online = () => typeof navigator === 'undefined' || navigator.onLine !== false
