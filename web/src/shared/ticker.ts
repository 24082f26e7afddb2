import { useMemo, useSyncExternalStore } from 'react'

// One timer for every clock on the page. Times are the server's: the device's clock may be minutes off.
let offset = 0
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

/** Tells the page what time it is at the server; `askedAt` and `heardAt` are the device's milliseconds around the question. */
export function followServerTime(server: string, askedAt: number, heardAt: number) {
  offset = Temporal.Instant.from(server).epochMilliseconds - Math.round((askedAt + heardAt) / 2)
  for (const tell of listeners) tell()
}

/** The server's time. */
export const serverNow = () => Temporal.Instant.fromEpochMilliseconds(Date.now() + offset)

/** The server's time, renewed every `step` seconds without reloading. */
export function useNow(step: 1 | 30 = 30): Temporal.Instant {
  const milliseconds = useSyncExternalStore(listen, () => {
    const now = Date.now() + offset
    return now - (now % (step * 1000))
  })
  return useMemo(() => Temporal.Instant.fromEpochMilliseconds(milliseconds), [milliseconds])
}

function listen(tell: () => void) {
  listeners.add(tell)
  timer ??= setInterval(tick, 1000)
  return () => {
    listeners.delete(tell)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

function tick() {
  for (const tell of listeners) tell()
}

// A hidden tab's timers sleep; on its return the clocks must not show an old minute.
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) tick()
})
