import { createContext, useContext, useState } from 'react'
import { serverNow } from './ticker.ts'

/** Whose drafts these are: the member's id. */
export const DraftOwner = createContext('')

type Kept<T> = { value: T; savedAt: string }
export type Draft<T> = { value: T; write: (value: T) => void; savedAt: Temporal.Instant | null; discard: () => void }

const keepDays = 30
const inHand = new Map<string, Kept<unknown> | null>()

/** Words being written, kept on this device per member and form; they survive a reload, a crash and the end of the session. */
export function useDraft<T>(form: string, blank: T): Draft<T> {
  const name = `yigen-draft:${useContext(DraftOwner)}:${form}`
  const [, renew] = useState(0)
  if (!inHand.has(name)) inHand.set(name, read(name))
  const kept = inHand.get(name) as Kept<T> | null
  const put = (next: Kept<T> | null) => {
    inHand.set(name, next)
    store(name, next)
    renew(times => times + 1)
  }
  return {
    value: kept?.value ?? blank,
    savedAt: kept ? Temporal.Instant.from(kept.savedAt) : null,
    write: value => put({ value, savedAt: serverNow().toString() }),
    discard: () => put(null),
  }
}

/** Drafts nobody came back to. */
export function forgetOldDrafts(today: Temporal.Instant) {
  const oldest = today.subtract({ hours: 24 * keepDays })
  for (const name of Object.keys(localStorage).filter(key => key.startsWith('yigen-draft:'))) {
    const kept = read(name)
    if (!kept || Temporal.Instant.compare(Temporal.Instant.from(kept.savedAt), oldest) < 0) localStorage.removeItem(name)
  }
}

function store(name: string, kept: Kept<unknown> | null) {
  try {
    if (kept) localStorage.setItem(name, JSON.stringify(kept))
    else localStorage.removeItem(name)
  } catch {
    // Full or forbidden storage: the words stay on the page, only the safety net is missing.
  }
}

function read<T>(name: string): Kept<T> | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') as Kept<T> | null
  } catch {
    return null
  }
}
