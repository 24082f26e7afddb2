import { createHash, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Act, Journal } from './journal.ts'
import type { Operations } from './operations.ts'
import type { Writer } from './people.ts'
import type { Story } from './story.ts'
import type { Trace } from './trace.ts'

/** Longer than a request may take: one that is still open then hangs. */
const longestMilliseconds = 15_000
const worthAnotherTry = new Set([0, 408, 429, 502, 503, 504])

export type Person = { memberId: string; cookie: string }
type Answer = { status: number; text: string; type: string; cookie: string | null }
export type Step = {
  who: Person
  /** the operation, and what its address names */
  step: string
  on?: Record<string, string>
  body?: object
  /** `kept`: lies on the disk by its sum from then on */
  file?: { name: string; bytes: Uint8Array<ArrayBuffer>; kept?: true }
  trace: Trace
  /** its answer is shown once and kept sealed */
  secret?: true
  /** the operation takes no key */
  unkeyed?: true
  /** what a second try is refused with when the first was done and its answer lost; 'notSignedIn' */
  doneBefore?: string
  /** what it is rightly refused with when something else was first; the story ends */
  tooLate?: string
}

/** The story ends here: refused, or the run is over. */
class Ended extends Error {}

/** Nobody yet: what opens an account or a session. */
export const stranger: Person = { memberId: '', cookie: '' }

/** What a page does: a write goes out with its key until it is answered, to whichever server is there. */
export class Caller {
  readonly #urls: readonly string[]
  readonly #operations: Operations
  readonly #journal: Journal
  readonly now: () => Temporal.Instant
  stopping = false

  constructor(urls: readonly string[], operations: Operations, journal: Journal, now = Temporal.Now.instant) {
    this.#urls = urls
    this.#operations = operations
    this.#journal = journal
    this.now = now
  }

  /** Goes through a story until its end; one that breaks off otherwise is told like a refusal. */
  async tell(story: Story, writer: Writer): Promise<void> {
    try {
      await story(this, writer)
    } catch (fault) {
      if (!(fault instanceof Ended)) this.#journal.refuse(story.name, 0, String(fault))
    }
  }

  /** What was answered; what is no JSON, as nothing. */
  async act<T = { id: string }>(step: Step): Promise<T> {
    const { type, text } = await this.#done(step)
    return (type.includes('json') ? JSON.parse(text) : {}) as T
  }

  /** Opens a session; null when an earlier try did and its answer was lost. */
  async enter(step: Omit<Step, 'who'>): Promise<Person | null> {
    const { cookie, text } = await this.#done({ ...step, who: stranger, unkeyed: true })
    return cookie ? { memberId: JSON.parse(text).member.id, cookie } : null
  }

  async read<T>(who: Person, step: string, on: Record<string, string> = {}, query = ''): Promise<T> {
    const answer = await this.#untilAnswered(who, step, `${this.#addressOf(step, on)}${query}`, {})
    if (answer.status === 200) return JSON.parse(answer.text)
    this.#journal.refuse(step, answer.status, answer.text)
    throw new Ended()
  }

  /** A dry run: asked with a body, and nothing of it is kept. */
  async preview<T>(who: Person, step: string, body: object): Promise<T> {
    const init = { method: this.#operation(step).method, ...sent(body, undefined, null) }
    const answer = await this.#untilAnswered(who, step, this.#addressOf(step, {}), init)
    if (answer.status === 200) return JSON.parse(answer.text)
    this.#journal.refuse(step, answer.status, answer.text)
    throw new Ended()
  }

  async #done({ who, step, on = {}, body, file, trace, secret, unkeyed, doneBefore, tooLate }: Step): Promise<Answer> {
    const act: Act = {
      ...{ key: randomUUID(), memberId: who.memberId, step, trace },
      ...(file?.kept && { sha256: createHash('sha256').update(file.bytes).digest('hex') }),
      ...(secret && { sealedUnder: who.cookie }),
      ...(unkeyed && { unkeyed }),
    }
    this.#journal.begin(act)
    const init = { method: this.#operation(step).method, ...sent(body, file, unkeyed ? null : act.key) }
    const answer = await this.#untilAnswered(who, step, this.#addressOf(step, on), init)
    if (answer.status < 300) {
      this.#journal.acknowledge(act, answer.status, answer.type.includes('json') ? JSON.parse(answer.text) : null)
      return answer
    }
    if (answer.tries > 1 && doneBefore !== undefined && JSON.parse(answer.text).code === doneBefore) {
      this.#journal.acknowledge({ ...act, unkeyed: true }, answer.status, null)
      return { ...answer, text: '{}' }
    }
    if (tooLate === undefined || JSON.parse(answer.text).code !== tooLate) this.#journal.refuse(step, answer.status, answer.text)
    throw new Ended()
  }

  #operation(step: string) {
    const operation = this.#operations.get(step)
    if (!operation) throw new Error(`there is no operation ${step}`)
    return operation
  }

  #addressOf(step: string, on: Record<string, string>): string {
    return this.#operation(step).path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(on[name] ?? ''))
  }

  async #untilAnswered(who: Person, step: string, path: string, init: RequestInit): Promise<Answer & { tries: number }> {
    for (let tries = 1; !this.stopping; tries++) {
      const answer = await this.#once(who, step, path, init)
      if (!worthAnotherTry.has(answer.status)) return { ...answer, tries }
      await sleep(50 + Math.random() * 250)
    }
    throw new Ended()
  }

  async #once({ memberId, cookie }: Person, step: string, path: string, init: RequestInit): Promise<Answer> {
    const url = this.#urls[Math.floor(Math.random() * this.#urls.length)]
    const from = performance.now()
    try {
      const signal = AbortSignal.timeout(longestMilliseconds)
      const headers = { ...init.headers, 'x-forwarded-for': addressOf(memberId), ...(cookie && { cookie: `sid=${cookie}` }) }
      const response = await fetch(`${url}${path}`, { ...init, signal, headers })
      const type = response.headers.get('content-type') ?? ''
      return { status: response.status, text: await response.text(), type, cookie: cookieOf(response) }
    } catch {
      return { status: 0, text: '', type: '', cookie: null }
    } finally {
      this.#journal.took(step, performance.now() - from)
    }
  }
}

function sent(body: Step['body'], file: Step['file'], key: string | null): RequestInit {
  const headers = key === null ? {} : { 'idempotency-key': key }
  if (body) return { body: JSON.stringify(body), headers: { ...headers, 'content-type': 'application/json' } }
  if (!file) return { headers }
  const form = new FormData()
  form.set('file', new Blob([file.bytes]), file.name)
  return { body: form, headers }
}

const cookieOf = (response: Response): string | null =>
  response.headers
    .getSetCookie()
    .map(cookie => /^sid=([^;]+)/.exec(cookie)?.[1])
    .find(value => value !== undefined) ?? null

/** Everybody sits somewhere else: as many doors are knocked at from one address here as a whole city's. */
function addressOf(memberId: string): string {
  const [a = 0, b = 0, c = 0] = createHash('sha256')
    .update(memberId || randomUUID())
    .digest()
  return `10.${a}.${b}.${c}`
}
