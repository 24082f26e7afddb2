import { type MouseEvent, useSyncExternalStore } from 'react'

/** What can be written on a request: each is a sheet over its page with an address of its own, so that «back» shuts it. */
export const acts = ['message', 'supplement', 'withdrawal', 'reopening', 'appeal'] as const
export type Act = (typeof acts)[number]

/** Rooms of a list and of each in it. */
export const rooms = ['delegations', 'events'] as const

/** The pages of the door. */
export type Place =
  | { page: 'home' }
  | { page: 'requests' }
  | { page: 'request'; id: string; act?: Act }
  | { page: 'project'; id: string }
  | { page: (typeof rooms)[number]; id?: string }
  | { page: 'verify' }
  | { page: 'me' }
  | { page: 'password' }
  | { page: 'sign-in' }
  | { page: 'activate'; token: string }
  | { page: 'book'; token: string }
  | { page: 'booking'; link: string }
  | { page: 'missing' }

/** Pages whose address is their name. */
const alone = ['requests', ...rooms, 'verify', 'me', 'sign-in'] as const

export function placeOf(path: string): Place {
  const [first, second, ...rest] = path
    .replace(/^\/door\/?/, '')
    .split('/')
    .filter(Boolean)
    .map(decoded)
  if (first === 'requests' && second !== undefined) return requestPlace(second, rest)
  if (rest.length > 0) return { page: 'missing' }
  if (first === undefined) return { page: 'home' }
  if (second === undefined) return { page: alone.find(page => page === first) ?? 'missing' }
  if (first === 'projects') return { page: 'project', id: second }
  const room = rooms.find(one => one === first)
  if (room) return { page: room, id: second }
  if (first === 'me' && second === 'password') return { page: 'password' }
  if (first === 'activate') return { page: 'activate', token: second }
  if (first === 'station') return { page: 'book', token: second }
  if (first === 'booking') return { page: 'booking', link: second }
  return { page: 'missing' }
}

function requestPlace(id: string, [step, ...more]: readonly string[]): Place {
  if (step === undefined) return { page: 'request', id }
  const act = acts.find(one => one === step)
  return act && more.length === 0 ? { page: 'request', id, act } : { page: 'missing' }
}

/** Goes to a path of the door without reloading; a sheet over the same page leaves the page where it is. */
export function go(path: string, { replace = false } = {}) {
  const stays = screenOf(path.split(/[?#]/)[0] ?? '') === screenOf(location.pathname)
  if (replace) history.replaceState(history.state, '', path)
  else history.pushState({ within: true }, '', path)
  dispatchEvent(new Event('place'))
  if (stays) return
  scrollTo(0, 0)
  document.getElementById('main')?.focus({ preventScroll: true })
}

/** Shuts what was opened over `below`: back to where one came from, or to `below` when one came from outside. */
export function leave(below: string) {
  if ((history.state as { within?: boolean } | null)?.within) history.back()
  else go(below, { replace: true })
}

function screenOf(path: string): string {
  const place = placeOf(path)
  return ('id' in place ? place.id : undefined) ?? place.page
}

/** What the address asks for of its page. */
export const asked = (name: string): string | null => new URLSearchParams(location.search).get(name)

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
