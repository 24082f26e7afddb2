import { useSyncExternalStore } from 'react'

const narrow = matchMedia('(max-width: 720px)')

/** Whether this is a phone: what is drawn for the one is not made for the other. */
export const useNarrow = () =>
  useSyncExternalStore(
    tell => {
      narrow.addEventListener('change', tell)
      return () => narrow.removeEventListener('change', tell)
    },
    () => narrow.matches,
  )
