import { createContext, startTransition, useContext, useState } from 'react'
import { serverNow } from './ticker.ts'

/** Whose drafts these are: the member's id. */
export const DraftOwner = createContext('')

type Kept<T> = { value: T; savedAt: string }
export type Draft<T> = {
  value: T
  write: (value: T) => void
  savedAt: Temporal.Instant | null
  /** What is written now, as it goes out: what is written from then on stays when the draft is discarded. */
  send: () => T
  discard: () => void
}

const keepDays = 30
const inHand = new Map<string, Kept<unknown> | null>()
const out = new Map<string, Kept<unknown> | null>()

/** Words being written, kept on this device per member and form; they survive a reload, a crash and the end of the session. */
export function useDraft<T>(form: string, blank: T): Draft<T> {
  const [, renew] = useState(0)
  const again = () => renew(times => times + 1)
  // that it is gone is shown after what was done with it is said
  return draftOf(`yigen-draft:${useContext(DraftOwner)}:${form}`, blank, gone => (gone ? startTransition(again) : again()))
}

/** The draft of this name; `changed` is called when it is another, or gone. */
export function draftOf<T>(name: string, blank: T, changed: (gone: boolean) => void): Draft<T> {
  if (!inHand.has(name)) inHand.set(name, read(name))
  const now = () => inHand.get(name) as Kept<T> | null
  const put = (next: Kept<T> | null) => {
    inHand.set(name, next)
    store(name, next)
    changed(next === null)
  }
  const kept = now()
  return {
    value: kept?.value ?? blank,
    savedAt: kept ? Temporal.Instant.from(kept.savedAt) : null,
    write: value => put({ value, savedAt: serverNow().toString() }),
    send: () => {
      out.set(name, now())
      return now()?.value ?? blank
    },
    discard: () => {
      const writtenSince = out.has(name) && out.get(name) !== now()
      out.delete(name)
      if (!writtenSince) put(null)
    },
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
