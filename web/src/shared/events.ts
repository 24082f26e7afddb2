/** A hint that something changed; the page fetches what it shows. Never the content itself. */
export type Hint = { kind: string; id?: string }

const path = '/api/events'
const channelName = 'yigen-events'
const longestPause = 60_000
const listeners = new Set<(hint: Hint) => void>()
let stop: (() => void) | undefined

/** Hints of the server. One stream serves all tabs of the browser: the tab that holds the lock reads it and passes hints on. */
export function onHint(listener: (hint: Hint) => void) {
  listeners.add(listener)
  stop ??= start()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    stop?.()
    stop = undefined
  }
}

function start() {
  const end = new AbortController()
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = event => tell(event.data as Hint)
  const lead = () =>
    stream(end.signal, hint => {
      tell(hint)
      channel.postMessage(hint)
    })
  // navigator.locks is missing on plain http away from localhost: there each tab reads for itself.
  if (navigator.locks) navigator.locks.request(channelName, { signal: end.signal }, lead).catch(() => {})
  else void lead()
  return () => {
    end.abort()
    channel.close()
  }
}

/** Reads until `end`; the browser reconnects by itself unless the server refuses, then we try again with growing pauses. */
function stream(end: AbortSignal, pass: (hint: Hint) => void) {
  return new Promise<void>(resolve => {
    let source: EventSource
    let pause = 2_000
    let timer: ReturnType<typeof setTimeout> | undefined
    const open = () => {
      source = new EventSource(path)
      source.onopen = () => {
        if (pause > 2_000) pass({ kind: 'reconnected' })
        pause = 2_000
      }
      source.onmessage = event => pass(hintOf(event.data))
      source.onerror = () => {
        if (source.readyState !== EventSource.CLOSED) return
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

const tell = (hint: Hint) => {
  for (const listener of listeners) listener(hint)
}

function hintOf(data: unknown): Hint {
  try {
    const hint: unknown = JSON.parse(String(data))
    if (typeof hint === 'object' && hint !== null && 'kind' in hint) return hint as Hint
  } catch {
    // A hint that cannot be read still says that something changed.
  }
  return { kind: 'changed' }
}
