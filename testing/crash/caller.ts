import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Act, Journal } from './journal.ts'

/** Longer than a request may take: one that is still open then hangs. */
const longestMilliseconds = 15_000
const worthAnotherTry = new Set([0, 408, 429, 502, 503, 504])

export type Person = { memberId: string; cookie: string }
type Answer = { status: number; text: string }
type Step = { who: Person; step: string; path: string; body: object; trace: Act['trace'] }

/** What a page does: a write goes out with its key until it is answered, to whichever server is there. */
export class Caller {
  readonly #urls: readonly string[]
  readonly #journal: Journal
  stopping = false

  constructor(urls: readonly string[], journal: Journal) {
    this.#urls = urls
    this.#journal = journal
  }

  /** null: refused, or the run ended first. */
  async act<T = { id: string }>({ who, step, path, body, trace }: Step): Promise<T | null> {
    const act: Act = { key: randomUUID(), memberId: who.memberId, step, trace }
    this.#journal.begin(act)
    const init = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'idempotency-key': act.key } }
    const answer = await this.#untilAnswered(who, path, init)
    if (answer === null) return null
    if (answer.status >= 300) {
      this.#journal.refuse(act, answer.status, answer.text)
      return null
    }
    const read = JSON.parse(answer.text) as T
    this.#journal.acknowledge(act, answer.status, read)
    return read
  }

  async read<T>(who: Person, path: string): Promise<T | null> {
    const answer = await this.#untilAnswered(who, path, {})
    return answer?.status === 200 ? (JSON.parse(answer.text) as T) : null
  }

  async #untilAnswered(who: Person, path: string, init: RequestInit): Promise<Answer | null> {
    while (!this.stopping) {
      const answer = await this.#once(who, path, init)
      if (!worthAnotherTry.has(answer.status)) return answer
      await sleep(50 + Math.random() * 250)
    }
    return null
  }

  async #once({ cookie }: Person, path: string, init: RequestInit): Promise<Answer> {
    const url = this.#urls[Math.floor(Math.random() * this.#urls.length)]
    const from = performance.now()
    this.#journal.tries++
    try {
      const signal = AbortSignal.timeout(longestMilliseconds)
      const response = await fetch(`${url}${path}`, { ...init, signal, headers: { ...init.headers, cookie: `sid=${cookie}` } })
      return { status: response.status, text: await response.text() }
    } catch {
      return { status: 0, text: '' }
    } finally {
      this.#journal.slowest = Math.max(this.#journal.slowest, performance.now() - from)
    }
  }
}
