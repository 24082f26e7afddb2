import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from '@yigen/server/app.ts'
import type { Context } from '@yigen/server/context.ts'
import { readEnv } from '@yigen/server/env.ts'
import type { Deadlines } from '@yigen/server/http/deadlines.ts'
import type { Log } from '@yigen/server/log.ts'
import type { TextCarrier } from '@yigen/server/text-messages/text-message.ts'
import { type Cast, makeCast } from './cast.ts'
import { testDatabase } from './database.ts'
import { openSession } from './open-session.ts'

// biome-ignore lint/suspicious/noExplicitAny: what an answer looks like is what the test is about to say
type Json = any
type Answer = { status: number; body: Json; headers: Record<string, unknown> }
type Caller = {
  get(path: string): Promise<Answer>
  send(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown, key?: string): Promise<Answer>
  post(path: string, body?: unknown, key?: string): Promise<Answer>
  upload(
    path: string,
    file: { name: string; type?: string; bytes: Uint8Array },
    fields?: Record<string, string>,
    key?: string,
  ): Promise<Answer>
  cookie: string
}

/** Wednesday 2026-11-25 09:42 in Guangzhou: the moment of the pictures in the design. */
export const wednesday = Temporal.Instant.from('2026-11-25T09:42:00+08:00')

type Testing = {
  settings?: Record<string, string>
  log?: Log
  deadlines?: Deadlines
  texts?: TextCarrier
  /** another way to the same database: a line that can be cut (half-open.ts) */
  through?: (url: string) => string
}

/**
 * The whole server on a fresh database with the cast, its clock standing still until `travel`.
 * `as(memberId)` acts with a real session; `as(null)` is nobody.
 */
export async function testApp(begin: Temporal.Instant = wednesday, { deadlines, through, settings, log, texts }: Testing = {}) {
  const database = await testDatabase(through ? { through } : {})
  const folder = mkdtempSync(join(tmpdir(), 'yigen-test-'))
  let now = begin
  const env = readEnv({ YIGEN_DATA: folder, NODE_ENV: 'test', ...settings }, false)
  const context: Context = {
    db: database.db,
    pool: database.pool,
    env,
    now: () => now,
    filesFolder: join(folder, 'files'),
    ...(texts && { texts }),
  }
  const app = await buildApp(context, { ...(deadlines ? { deadlines } : {}), ...(log ? { log } : {}) })
  const cast: Cast = await makeCast(database.db, begin.subtract({ hours: 24 * 30 }))

  /** A browser with that cookie, or with none. */
  const withCookie = (cookie: string): Caller => {
    const call = async (options: object): Promise<Answer> => {
      const answer = await app.inject(options)
      const text = answer.body
      const json = String(answer.headers['content-type'] ?? '').includes('json')
      return { status: answer.statusCode, body: json && text ? JSON.parse(text) : text, headers: answer.headers }
    }
    const headers = (key?: string) => ({ ...(cookie ? { cookie: `sid=${cookie}` } : {}), ...(key ? { 'idempotency-key': key } : {}) })
    const send: Caller['send'] = (method, url, body, key = randomUUID()) =>
      call({ method, url, headers: headers(key), ...(body === undefined ? {} : { payload: body }) })
    return {
      cookie,
      get: url => call({ method: 'GET', url, headers: headers() }),
      send,
      post: (url, body, key) => send('POST', url, body, key),
      upload: (url, file, fields = {}, key = randomUUID()) => call({ method: 'POST', url, ...multipart(file, fields, headers(key)) }),
    }
  }

  const as = async (memberId: string | null) => withCookie(memberId ? await openSession(database.db, memberId, now) : '')

  return {
    ...database,
    app,
    context,
    cast,
    as,
    withCookie,
    now: () => now,
    travel: (to: Temporal.Instant | Temporal.DurationLike) => {
      now = to instanceof Temporal.Instant ? to : now.add(to)
      return now
    },
    async close() {
      await app.close()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type TestApp = Awaited<ReturnType<typeof testApp>>

export function multipart(
  file: { name: string; type?: string; bytes: Uint8Array },
  fields: Record<string, string>,
  headers: Record<string, string>,
) {
  const boundary = `----yigen${randomUUID()}`
  const parts = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  )
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: ${file.type ?? 'application/octet-stream'}\r\n\r\n`
  const payload = Buffer.concat([...parts, Buffer.from(head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return { payload, headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` } }
}
