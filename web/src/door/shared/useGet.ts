import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { get, type Query, search } from '#shared/http.ts'

type Entry = { data: unknown; fault: unknown; reading: Promise<void> | null; readAt: number }
export type Got<T> = { data: T | undefined; fault: unknown; again: () => void }

const fresh = 10_000
const blank: Entry = { data: undefined, fault: null, reading: null, readAt: 0 }
const entries = new Map<string, Entry>()
const onPage = new Map<string, number>()
const listeners = new Set<() => void>()

/** Reads a path and keeps the answer: shown at once when known, asked again when older than ten seconds, on the window's return, and on `refresh`. */
export function useGet<T>(path: string, query: Query = {}): Got<T> {
  const address = path + search(query)
  const entry = useSyncExternalStore(listen, () => entries.get(address) ?? blank)
  useEffect(() => {
    const look = () => {
      const { reading, readAt } = entries.get(address) ?? blank
      if (!document.hidden && !reading && Date.now() - readAt > fresh) void read(address)
    }
    look()
    count(address, 1)
    document.addEventListener('visibilitychange', look)
    return () => {
      count(address, -1)
      document.removeEventListener('visibilitychange', look)
    }
  }, [address])
  const again = useCallback(() => void read(address), [address])
  return { data: entry.data as T | undefined, fault: entry.data === undefined ? entry.fault : null, again }
}

/** Something changed: every answer under `prefix` that is on the page is asked again, the others are forgotten. */
export function refresh(prefix = '/api/') {
  for (const address of [...entries.keys()].filter(key => key.startsWith(prefix))) {
    if (onPage.has(address)) void read(address)
    else entries.delete(address)
  }
}

/** Once nothing that was asked for is under way any more. */
export async function allRead() {
  const underWay = () => [...entries.values()].flatMap(entry => entry.reading ?? [])
  while (underWay().length > 0) await Promise.all(underWay())
}

export function forgetAll() {
  entries.clear()
  tell()
}

export function put(address: string, data: unknown) {
  entries.set(address, { data, fault: null, reading: null, readAt: Date.now() })
  tell()
}

/** Of two readings under way the later one counts: the earlier may have been answered before something changed. */
async function read(address: string) {
  const before = entries.get(address) ?? blank
  const isLatest = () => entries.get(address)?.reading === reading
  const reading: Promise<void> = get<unknown>(address).then(
    data => {
      if (isLatest()) put(address, data)
    },
    (fault: unknown) => {
      if (!isLatest()) return
      entries.set(address, { ...before, fault, reading: null, readAt: 0 })
      tell()
    },
  )
  entries.set(address, { ...before, reading })
  return reading
}

function count(address: string, by: 1 | -1) {
  const users = (onPage.get(address) ?? 0) + by
  if (users > 0) onPage.set(address, users)
  else onPage.delete(address)
}

function listen(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const tell = () => {
  for (const listener of listeners) listener()
}
