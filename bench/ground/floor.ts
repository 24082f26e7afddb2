import { randomUUIDv7 } from 'node:crypto'
import { readSessionCookie } from '@yigen/server/http/session.queries.ts'
import Fastify from 'fastify'
import pg from 'pg'
import type { Statement } from './capture.ts'

/** Values of one captured act that must be new in every run of it: ids it made, keys, numbers. Given the captured value, the one to send now. */
export type Fresh = (values: readonly unknown[], turn: number) => unknown[]

export type Floor = { url: string; stop(): Promise<void> }

/**
 * Bare Fastify and pg on the same database: reads the cookie, runs the very statements our server ran (the session look-up is the first of them), sends the last result as JSON.
 * No validation, no rules, no serializer, no Kysely. `fresh` renews what cannot be written twice.
 */
export async function startFloor(
  url: string,
  statements: readonly Statement[],
  fresh: Fresh = values => [...values],
  answerOf = lastRows,
): Promise<Floor> {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  const app = Fastify()
  const writes = statements.some(({ text }) => /^begin/i.test(text))
  let turn = 0
  const handle = async (cookie: string | undefined) => {
    const token = readSessionCookie(/sid=([^;]+)/.exec(cookie ?? '')?.[1])
    if (!token) throw new Error('no session')
    const own = turn++
    return writes ? oneConnection(pool, statements, fresh, own, answerOf) : many(pool, statements, fresh, own, answerOf)
  }
  app.get('/*', request => handle(request.headers.cookie))
  app.post('/*', request => handle(request.headers.cookie))
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    url: address,
    async stop() {
      await app.close()
      await pool.end()
    },
  }
}

type AnswerOf = (results: pg.QueryResult[]) => unknown
const lastRows: AnswerOf = results => results.filter(result => result.rows.length > 0).at(-1)?.rows ?? []

/** Reads: the session first, then everything at once, as our reads do. */
async function many(pool: pg.Pool, statements: readonly Statement[], fresh: Fresh, turn: number, answerOf: AnswerOf) {
  const [session, ...rest] = statements
  if (!session) return []
  const first = await pool.query(session.text, fresh(session.values, turn))
  const others = await Promise.all(rest.map(({ text, values }) => pool.query(text, fresh(values, turn))))
  return answerOf([first, ...others])
}

/** A write: everything in turn on one connection, between its begin and commit. */
async function oneConnection(pool: pg.Pool, statements: readonly Statement[], fresh: Fresh, turn: number, answerOf: AnswerOf) {
  const client = await pool.connect()
  try {
    const results: pg.QueryResult[] = []
    for (const { text, values } of statements) results.push(await client.query(text, fresh(values, turn)))
    return answerOf(results)
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

/** Renews ids that the captured act made itself, keeping equal ones equal within a turn; everything in `replaced` becomes what it says for that turn. */
export function renewing(
  madeIds: ReadonlySet<string>,
  replaced: (value: string, turn: number) => string | undefined = () => undefined,
): Fresh {
  const renewed = new Map<number, Map<string, string>>()
  return (values, turn) => {
    const own = renewed.get(turn) ?? new Map<string, string>()
    renewed.set(turn, own)
    if (renewed.size > 200) renewed.delete(turn - 200)
    return values.map(value => {
      if (typeof value !== 'string') return value
      const other = replaced(value, turn)
      if (other !== undefined) return other
      if (!madeIds.has(value)) return value
      const id = own.get(value) ?? randomUUIDv7()
      own.set(value, id)
      return id
    })
  }
}
