import { Problem } from './problem.ts'

const keys = new Map<string, string>()
const underWay = new Map<string, Promise<unknown>>()

/**
 * One intention, one key: `what` names the write with its content. While it is under way a second call gets the same promise; after a
 * failure that leaves open whether it was done (no answer, 408, 429, 5xx) the next call reuses the key; any other answer ends the intention.
 */
export function attempt<T>(what: string, givenKey: string | undefined, act: (key: string) => Promise<T>): Promise<T> {
  const name = givenKey ? `${what} ${givenKey}` : what
  const running = underWay.get(name)
  if (running) return running as Promise<T>
  const key = givenKey ?? keys.get(name) ?? newKey()
  keys.set(name, key)
  const done = act(key).then(
    result => {
      keys.delete(name)
      return result
    },
    (fault: unknown) => {
      if (!open(fault)) keys.delete(name)
      throw fault
    },
  )
  const promise = done.finally(() => underWay.delete(name))
  underWay.set(name, promise)
  return promise
}

const open = (fault: unknown) =>
  !(fault instanceof Problem) || fault.status === 0 || fault.status === 408 || fault.status === 429 || fault.status >= 500

/** A UUID (RFC 9562, version 4). crypto.randomUUID exists only on https and localhost; a district's first trial may run on plain http. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const random = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
  return random.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5')
}
