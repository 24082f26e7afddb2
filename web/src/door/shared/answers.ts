import { type About, type Change, concerns, isOld } from '#shared/about.ts'
import { type Fits, type Heard, nextTurn } from '#shared/fold-hints.ts'
import { get } from '#shared/http.ts'

// What the server answered, by address, and which of it is on the screen.
export type Answer = { about: About; data: unknown; fault: unknown; reading: Promise<void> | null; readAt: number; askedIn: number }

const fresh = 10_000
const blank: Answer = { about: { of: [] }, data: undefined, fault: null, reading: null, readAt: 0, askedIn: 0 }
const answers = new Map<string, Answer>()
const onScreen = new Map<string, number>()
const listeners = new Set<() => void>()

export const answerAt = (address: string): Answer => answers.get(address) ?? blank

/** From now on it is on the screen. Returns how it leaves. */
export function show(address: string) {
  const count = (by: 1 | -1) => {
    const users = (onScreen.get(address) ?? 0) + by
    if (users > 0) onScreen.set(address, users)
    else onScreen.delete(address)
  }
  count(1)
  return () => count(-1)
}

/** Reads it unless it is fresh or being read. */
export function look(address: string, about: About) {
  const { reading, readAt } = answerAt(address)
  if (!reading && Date.now() - readAt > fresh) void read(address, about)
}

/** Of two readings under way the later one counts: the earlier may have been answered before something changed. */
export async function read(address: string, about: About = answerAt(address).about) {
  const keep = (part: Partial<Answer>) => {
    if (answerAt(address).reading !== reading) return
    answers.set(address, { ...answerAt(address), ...part, reading: null })
    tell()
  }
  const reading: Promise<void> = get<unknown>(address).then(
    data => keep({ data, fault: null, readAt: Date.now() }),
    (fault: unknown) => keep({ fault, readAt: 0 }),
  )
  answers.set(address, { ...answerAt(address), about, reading, askedIn: nextTurn() })
  return reading
}

/** By an act of the reader's: what is on the screen of it is asked again at once, what is not there is old. */
export function changed(change: Change) {
  forget(change)
  for (const address of shown()) if (concerns(answerAt(address).about, change)) void read(address)
}

/** What shows of it is old: asked again when it is next opened, or looked at. */
export function forget(change: Change) {
  for (const [address, answer] of answers) {
    if (!isOld(answer.about, change)) continue
    if (onScreen.has(address)) answers.set(address, { ...answer, readAt: 0 })
    else answers.delete(address)
  }
}

/** By somebody else's act: asks again what is on the screen and fits, but what was asked since. Says whether anything was. A screen that nobody looks at asks when somebody does. */
export function askAgain(heard: readonly Heard[], fits: Fits): boolean {
  if (document.hidden) return false
  const waiting = shown().filter(address => {
    const { about, askedIn } = answerAt(address)
    return heard.some(({ change, turn }) => askedIn < turn && fits(about, change))
  })
  for (const address of waiting) void read(address)
  return waiting.length > 0
}

/** Everything on the screen, as in another language; the rest is forgotten. */
export function askAll() {
  for (const address of answers.keys()) if (!onScreen.has(address)) answers.delete(address)
  for (const address of shown()) void read(address)
}

/** Once nothing that was asked for is under way any more. */
export async function allRead() {
  const underWay = () => [...answers.values()].flatMap(({ reading }) => reading ?? [])
  while (underWay().length > 0) await Promise.all(underWay())
}

export function forgetAll() {
  answers.clear()
  tell()
}

/** What is known without asking: every answer of the path becomes what `known` makes of it. */
export function put<T>(path: string, known: (data: T) => T) {
  for (const [address, answer] of answers)
    if (address.split('?')[0] === path && answer.data !== undefined) answers.set(address, { ...answer, data: known(answer.data as T) })
  tell()
}

export function listen(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const shown = () => [...answers.keys()].filter(address => onScreen.has(address))

const tell = () => {
  for (const listener of listeners) listener()
}
