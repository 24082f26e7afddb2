import { type MouseEvent, useSyncExternalStore } from 'react'

/** The pages of the door. */
export type Place =
  | { page: 'home' }
  | { page: 'requests' }
  | { page: 'request'; id: string }
  | { page: 'me' }
  | { page: 'sign-in' }
  | { page: 'activate'; token: string }
  | { page: 'missing' }

export function placeOf(path: string): Place {
  const [first, second, ...rest] = path
    .replace(/^\/door\/?/, '')
    .split('/')
    .filter(Boolean)
    .map(decoded)
  if (rest.length > 0) return { page: 'missing' }
  if (first === undefined) return { page: 'home' }
  if (first === 'requests') return second === undefined ? { page: 'requests' } : { page: 'request', id: second }
  if (first === 'activate' && second !== undefined) return { page: 'activate', token: second }
  if ((first === 'me' || first === 'sign-in') && second === undefined) return { page: first }
  return { page: 'missing' }
}

/** Goes to a path of the door without reloading. */
export function go(path: string, { replace = false } = {}) {
  if (replace) history.replaceState(null, '', path)
  else history.pushState(null, '', path)
  dispatchEvent(new Event('place'))
  scrollTo(0, 0)
  document.getElementById('main')?.focus({ preventScroll: true })
}

export const usePath = () => useSyncExternalStore(listen, () => location.pathname)

/** For `onClick` of a link: stays inside the application unless the person wants a new tab. */
export function follow(event: MouseEvent<HTMLAnchorElement>) {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  go(event.currentTarget.pathname + event.currentTarget.search)
}

function listen(tell: () => void) {
  addEventListener('place', tell)
  addEventListener('popstate', tell)
  return () => {
    removeEventListener('place', tell)
    removeEventListener('popstate', tell)
  }
}

function decoded(part: string) {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
