import { attempt } from './attempt.ts'
import { attendance } from './attended.ts'
import { language } from './language.ts'
import { persist } from './persist.ts'
import { type FieldError, Problem } from './problem.ts'
import { sharedWords } from './words.ts'

export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>
export type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

const patience = 30_000
/** Beyond what the server itself takes for an answer: it says so before the page gives up. */
const overServer = 10_000

/** `patienceSeconds`: how long the server may take by nature, as its route says. `once`: not tried again by itself, for it leaves the house. */
export type Sending = { key?: string; patienceSeconds?: number; once?: true }

/** Reads, asked again while the server is away for a moment; paths begin with `/api`. Answers are what the wire carries: moments and days are strings. */
export function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  return persist(() => answer<T>(path + search(query), { method: 'GET', signal }), signal)
}

/**
 * Writes, always with an Idempotency-Key. The same write under way is not sent twice (a double click gets the same answer), and after a
 * failure that leaves its outcome open the next try carries the same key: a server away for a moment is tried again by itself (persist.ts). R12.1
 */
export function send<T>(method: Method, path: string, body?: unknown, options: Sending = {}): Promise<T> {
  const text = body === undefined ? undefined : JSON.stringify(body)
  return attempt(`${method} ${path} ${text ?? ''}`, options.key, key => {
    const ask = () =>
      answer<T>(path, {
        method,
        body: text,
        headers: { 'idempotency-key': key, ...(text === undefined ? {} : { 'content-type': 'application/json' }) },
        patienceSeconds: options.patienceSeconds,
      })
    return options.once ? ask() : persist(ask, undefined, undefined, true)
  })
}

export function search(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => {
    if (value === undefined || value === null || value === '') return []
    return (Array.isArray(value) ? value : [value]).map((one: unknown) => [name, String(one)])
  })
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}

type Init = RequestInit & { patienceSeconds?: number }

async function answer<T>(path: string, init: Init): Promise<T> {
  const response = await reach(path, init)
  const text = await response.text()
  if (!response.ok) throw problemOf(response.status, text, path, Number(response.headers.get('retry-after')))
  if (text === '') return undefined as T
  try {
    return JSON.parse(text) as T
  } catch {
    throw new Problem(response.status, 'unread', sharedWords().unread)
  }
}

async function reach(path: string, { patienceSeconds, ...init }: Init): Promise<Response> {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), patienceSeconds === undefined ? patience : patienceSeconds * 1000 + overServer)
  const leave = () => late.abort()
  init.signal?.addEventListener('abort', leave)
  try {
    return await fetch(path, {
      ...init,
      signal: late.signal,
      credentials: 'same-origin',
      headers: { accept: 'application/json', 'accept-language': language(), ...attendance(), ...init.headers },
    })
  } catch (fault) {
    if (init.signal?.aborted) throw fault
    throw new Problem(0, 'network', sharedWords().network)
  } finally {
    clearTimeout(timer)
    init.signal?.removeEventListener('abort', leave)
  }
}

/** The body of a refusal as a Problem; tells everyone when the session has ended meanwhile. */
export function problemOf(status: number, text: string, path: string, retryAfter = 0): Problem {
  const { code, detail, title, errors, ...extras } = parsed(text)
  if (status === 401 && !path.startsWith('/api/session')) dispatchEvent(new CustomEvent('session-ended', { detail: textOf(code) }))
  const sentence = textOf(detail) ?? textOf(title) ?? sharedWords().broken
  return new Problem(status, textOf(code) ?? 'broken', sentence, Array.isArray(errors) ? (errors as FieldError[]) : [], {
    ...extras,
    ...(retryAfter > 0 ? { retryAfter } : {}),
  })
}

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

function parsed(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
