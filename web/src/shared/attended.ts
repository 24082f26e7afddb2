import { unattendedHeader } from '@yigen/domain/wire/unattended.ts'

/** Reads this long after an act still answer it; later ones the page makes by itself, at a hint or a turn of the clock. */
const answering = 60_000
/** Acts that ask the server for nothing, like typing a long answer, are told it this often: well within the shortest idle limit. */
const tellEvery = 5 * 60_000
/** A page that asks for nothing else still learns that it was signed out, and is not readable until somebody touches it. */
const lookEvery = 60_000
const byItself = { [unattendedHeader]: '1' }
const acts = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const

let actedAt = Date.now()
let toldAt = Date.now()

/** What a request says of who is behind it: a page nobody sits at does not keep its session open. */
export function attendance(): Record<string, string> {
  const now = Date.now()
  if (now - actedAt > answering) return byItself
  toldAt = now
  return {}
}

/** From now on the page knows when somebody sits at it. Returns how to stop. */
export function watchActs() {
  const act = () => {
    actedAt = Date.now()
    if (actedAt - toldAt > tellEvery) void lookForSession()
  }
  const back = () => document.hidden || act()
  act()
  for (const kind of acts) addEventListener(kind, act, { passive: true, capture: true })
  document.addEventListener('visibilitychange', back)
  return () => {
    for (const kind of acts) removeEventListener(kind, act, { capture: true })
    document.removeEventListener('visibilitychange', back)
  }
}

/** From now on the page finds out within a minute that its session is over. Nobody asked for these looks: they keep none open. Returns how to stop. */
export function watchSession() {
  const timer = setInterval(() => void lookForSession(byItself), lookEvery)
  return () => clearInterval(timer)
}

/** Whether the session is still there; everyone is told when it is not. */
export async function lookForSession(headers: Record<string, string> = attendance()) {
  const response = await fetch('/api/session', { headers }).catch(() => null)
  if (response?.status === 401) dispatchEvent(new Event('session-ended'))
}
