import { useEffect } from 'react'
import { plain, typing } from '../shared/keys.ts'

/** Ctrl K anywhere, and / outside of fields, open the search, for those who may search. */
export function useDeskKeys(search: (() => void) | null) {
  useEffect(() => {
    if (!search) return
    const press = (event: KeyboardEvent) => {
      const controlK = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
      const slash = event.key === '/' && plain(event) && !typing(event)
      if ((!controlK && !slash) || document.querySelector('dialog[open]')) return
      event.preventDefault()
      search()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [search])
}
