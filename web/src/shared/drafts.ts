import { createContext, useContext, useEffect, useRef, useState } from 'react'

/** Whose drafts these are: the member's id. */
export const DraftOwner = createContext('')

type Kept<T> = { value: T; savedAt: string }
export type Draft<T> = { value: T; write: (value: T) => void; savedAt: Temporal.Instant | null; discard: () => void }

const keepDays = 30

/** Words being written, kept on this device per member and form; they survive a reload, a crash and the end of the session. */
export function useDraft<T>(form: string, blank: T): Draft<T> {
  const name = `yigen-draft:${useContext(DraftOwner)}:${form}`
  const [kept, setKept] = useState(() => read<T>(name))
  const shown = useRef(name)
  useEffect(() => {
    if (shown.current === name) return
    shown.current = name
    setKept(read<T>(name))
  }, [name])
  return {
    value: kept?.value ?? blank,
    savedAt: kept ? Temporal.Instant.from(kept.savedAt) : null,
    write: value => setKept(keep(name, value)),
    discard: () => {
      localStorage.removeItem(name)
      setKept(null)
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

function keep<T>(name: string, value: T): Kept<T> {
  const kept = { value, savedAt: Temporal.Now.instant().toString() }
  try {
    localStorage.setItem(name, JSON.stringify(kept))
  } catch {
    // Full or forbidden storage: the words stay on the page, only the safety net is missing.
  }
  return kept
}

function read<T>(name: string): Kept<T> | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') as Kept<T> | null
  } catch {
    return null
  }
}
