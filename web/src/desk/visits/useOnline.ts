import { useSyncExternalStore } from 'react'

/** Whether the browser knows of a network. */
export const useOnline = (): boolean => useSyncExternalStore(listen, () => navigator.onLine)

function listen(tell: () => void): () => void {
  addEventListener('online', tell)
  addEventListener('offline', tell)
  return () => {
    removeEventListener('online', tell)
    removeEventListener('offline', tell)
  }
}
