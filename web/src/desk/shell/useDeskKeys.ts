import { useKeys } from '#shared/useKeys.ts'
import { typing } from '../shared/keys.ts'

/** Ctrl K anywhere, and / outside of fields, open the search, for those who may search. */
export function useDeskKeys(search: (() => void) | null) {
  const open = () => (document.querySelector('dialog[open]') ? false : search?.())
  useKeys({ 'ctrl+k': open, '/': event => (typing(event) ? false : open()) }, search !== null)
}
