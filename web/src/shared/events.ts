import type { SubjectKind } from '@yigen/domain/kinds.ts'
import { type Change, some } from './about.ts'
import { lookForSession } from './attended.ts'

const path = '/api/events'
const name = 'yigen-events'
const firstPause = 2_000
const longestPause = 60_000
type Listener = (change: Change) => void
const listeners = new Set<Listener>()
/** Of what was something recorded in the district; null: nobody knows. */
type DistrictListener = (kinds: readonly string[] | null) => void
const ofDistrict = new Set<DistrictListener>()
/** What goes from the tab that reads the stream to the others. */
type Passed = { recorded: readonly string[] } | Change
let stop: (() => void) | undefined

/**
 * Hints of the server: what changed; a hint names it and says nothing of it. Any hint may have rung the bell. One stream serves all tabs of the
 * browser: the tab that holds the lock reads it and passes hints on. Returns how to stop listening.
 */
export function onHint(listener: Listener) {
  listeners.add(listener)
  stop ??= start()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    stop?.()
    stop = undefined
  }
}

/** Who sees a district whole hears of everything that is recorded in it. Returns how to stop listening. */
export function onDistrict(listener: DistrictListener) {
  ofDistrict.add(listener)
  return () => void ofDistrict.delete(listener)
}

function start() {
  const end = new AbortController()
  const channel = new BroadcastChannel(name)
  // a tab of an earlier release does not say what changed
  channel.onmessage = ({ data }) => hear(typeof data === 'object' ? data : null)
  const lead = () =>
    stream(end.signal, passed => {
      hear(passed)
      channel.postMessage(passed)
    })
  // navigator.locks is missing on plain http away from localhost: there each tab reads for itself.
  if (navigator.locks) navigator.locks.request(name, { signal: end.signal }, lead).catch(() => {})
  else void lead()
  return () => {
    end.abort()
    channel.close()
  }
}

/** Reads until `end`. The browser reconnects a broken stream by itself; a refused one we ask for again, with growing pauses. */
function stream(end: AbortSignal, hint: (passed: Passed) => void) {
  return new Promise<void>(resolve => {
    // Nobody listens any more since the lock was asked for: without this the tab would keep it and read for nobody.
    if (end.aborted) return resolve()
    let source: EventSource
    let pause = firstPause
    let missed = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const open = () => {
      source = new EventSource(path)
      source.addEventListener('changed', ({ data }) => hint(changeIn(data)))
      source.addEventListener('district', ({ data }) => hint({ recorded: JSON.parse(data) as string[] }))
      source.onopen = () => {
        // What happened while the stream was down left no hint.
        if (missed) hint(null)
        missed = false
        pause = firstPause
      }
      source.onerror = () => {
        missed = true
        if (source.readyState !== EventSource.CLOSED) return
        // A refused stream does not say why; usually the session has ended.
        void lookForSession()
        timer = setTimeout(open, pause)
        pause = Math.min(pause * 2, longestPause)
      }
    }
    open()
    end.addEventListener('abort', () => {
      clearTimeout(timer)
      source.close()
      resolve()
    })
  })
}

function hear(passed: Passed) {
  if (isOfDistrict(passed)) return tellDistrict(passed.recorded)
  for (const listener of listeners) listener(passed)
  // what nobody knows may be anything
  if (passed === null) tellDistrict(null)
}

const isOfDistrict = (passed: Passed): passed is { recorded: readonly string[] } =>
  Array.isArray((passed as { recorded?: unknown } | null)?.recorded)

function tellDistrict(kinds: readonly string[] | null) {
  for (const listener of ofDistrict) listener(kinds)
}

type Named = { kind: SubjectKind; id: string }

/** Without `about` nobody knows what changed. */
export function changeIn(data: string): Change {
  const { about } = JSON.parse(data) as { about?: readonly Named[] }
  if (!about) return null
  const idsOf = (kind: SubjectKind) => about.filter(one => one.kind === kind).map(({ id }) => id)
  return { bell: some, ...Object.fromEntries(about.map(({ kind }) => [kind, idsOf(kind)])) }
}
