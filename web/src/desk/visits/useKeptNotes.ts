import { useEffect, useState } from 'react'
import { useMe } from '../shared/session.tsx'
import { type KeptNote, keptNotes, onKeptNotes } from './kept-notes.ts'

/** One's own notes that are still on this device. */
export function useKeptNotes(): readonly KeptNote[] {
  const me = useMe()
  const [notes, setNotes] = useState<readonly KeptNote[]>([])
  useEffect(() => {
    const read = () => void keptNotes(me).then(setNotes, () => setNotes([]))
    read()
    return onKeptNotes(read)
  }, [me])
  return notes
}
